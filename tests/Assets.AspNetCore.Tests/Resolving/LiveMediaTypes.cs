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
        var assets = Assets(new()
        {
            Sources = [new(Path.Combine(root, "source"), "data", [], [], "application/x-source")],
            Types = [new(["rule/**"], "text/x-rule")],
            FileTypes = [new(["*.xyz"], "application/x-mapping")],
        });
        Write("wwwroot", path);
        Write("source", path.Replace("data/", "", StringComparison.Ordinal));
        Assert.Equal(expected, assets.Find(path)!.ContentType);
        Assert.Equal(expected, assets.Link(path)!.ContentType);
    }

    [Fact]
    public void MakeAFileServedOutsideDevelopment()
    {
        Write("wwwroot", "a.xyz");
        Assert.Null(Assets(new(), "Production").Find("a.xyz"));
        Assert.NotNull(Assets(new() { FileTypes = [new(["*.xyz"], "application/x-mapping")] }, "Production").Find("a.xyz"));
    }

    [Fact]
    public void OrFilesThatAnItemIgnoresAreReported()
    {
        Write("source", "drafts/a.css");
        Write("wwwroot", "own/drafts/b.css");
        using var source = new PhysicalFileProvider(Path.Combine(root, "source"));
        var assets = Assets(
            new() { Sources = [new(Path.Combine(root, "source"), "own", [], ["drafts/**"])] },
            more: new PrefixedFiles("own/", source));
        Assert.Contains("Ignore of the <AssetCollect> item for '", assets.Unpublished("own/drafts/a.css"), StringComparison.Ordinal);
        Assert.Null(assets.Unpublished("own/drafts/b.css"));
    }

    [Fact]
    public void OrLinksThatAPublishRefusesAreReported()
    {
        Write("secret", "a.css");
        Write("wwwroot", "b.css");
        File.CreateSymbolicLink(Path.Combine(root, "wwwroot/a.css"), Path.Combine(root, "secret/a.css"));
        Assert.Contains("a link out of its folder", Assets(new()).Unpublished("a.css"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Write(string folder, string path)
    {
        var file = Path.Combine(root, folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "a{}");
    }

    private LiveAssets Assets(DevelopmentManifest manifest, string environment = "Development", IFileProvider? more = null)
    {
        var webRoot = Directory.CreateDirectory(Path.Combine(root, "wwwroot")).FullName;
        Directory.CreateDirectory(Path.Combine(root, "source"));
        var files = new PhysicalFileProvider(webRoot);
        return new(
            new HostingEnvironmentOf(environment, webRoot), more is null ? files : new CompositeFileProvider(files, more), manifest);
    }
}
