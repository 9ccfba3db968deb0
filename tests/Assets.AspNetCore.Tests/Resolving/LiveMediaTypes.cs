using Assets.AspNetCore.Resolving;
using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class LiveMediaTypes : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-types-").FullName;

    [Theory]
    [InlineData("rule/a.xyz", "text/x-rule; charset=utf-8")]
    [InlineData("data/a.xyz", "application/x-source")]
    [InlineData("data/rule/a.xyz", "application/x-source")]
    [InlineData("a.XYZ", "application/x-mapping")]
    [InlineData("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public void ComeFromRulesSourcesTheSdksItemsAndTheTable(string path, string expected)
    {
        Write("wwwroot", path);
        Write("source", path.Replace("data/", "", StringComparison.Ordinal));
        var assets = Assets(
            new()
            {
                Sources = [new(Path.Combine(root, "source"), "data", [], [], "application/x-source")],
                Types = [new(["rule/**"], "text/x-rule")],
                FileTypes = [new(["*.xyz"], "application/x-mapping")],
            }
        );
        Assert.Equal(expected, assets.Find(path)!.ContentType);
        Assert.Equal(expected, assets.Link(path)!.ContentType);
    }

    [Fact]
    public void MakeAFileServedOutsideDevelopment()
    {
        Write("wwwroot", "a.xyz");
        Assert.Null(Assets(new(), "Production").Find("a.xyz"));
        Assert.NotNull(
            Assets(new() { FileTypes = [new(["*.xyz"], "application/x-mapping")] }, "Production").Find("a.xyz")
        );
    }

    [Theory]
    [InlineData("rule/a.xyz", "X-Rule")]
    [InlineData("data/a.xyz", "X-Source")]
    [InlineData("other/a.xyz", null)]
    public void AreAccompaniedByTheHeadersOfRulesAndSources(string path, string? expected)
    {
        Write("wwwroot", path);
        Write("source", "a.xyz");
        var assets = Assets(
            new()
            {
                Sources = [new(Path.Combine(root, "source"), "data", [], [], null, "X-Source: 1")],
                Headers = [new(["rule/**"], "X-Rule: 1")],
            }
        );
        Assert.Equal(expected, assets.Find(path)!.Headers.SingleOrDefault().Key);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string folder, string path)
    {
        var file = Path.Combine(root, folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "a{}");
    }

    private LiveAssets Assets(DevelopmentManifest manifest, string environment = "Development")
    {
        var webRoot = Directory.CreateDirectory(Path.Combine(root, "wwwroot")).FullName;
        return new(new HostingEnvironmentOf(environment, webRoot), new PhysicalFileProvider(webRoot), manifest);
    }
}
