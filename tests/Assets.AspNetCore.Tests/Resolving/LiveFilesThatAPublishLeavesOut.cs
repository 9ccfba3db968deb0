using Assets.AspNetCore.Resolving;
using Assets.Manifest;
using Microsoft.Extensions.FileProviders;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class LiveFilesThatAPublishLeavesOut : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-left-out-").FullName;
    private readonly PhysicalFileProvider source;

    public LiveFilesThatAPublishLeavesOut()
    {
        Write("source/drafts/a.css");
        Write("secret/a.css");
        Write("wwwroot/own/drafts/b.css");
        Write("wwwroot/later/a.css");
        Write("wwwroot/node_modules/a.css");
        File.CreateSymbolicLink(Path.Combine(root, "wwwroot/link.css"), Path.Combine(root, "secret/a.css"));
        source = new(Path.Combine(root, "source"));
    }

    [Theory]
    [InlineData("own/drafts/a.css", "Ignore of the <AssetCollect> item for '")]
    [InlineData("own/drafts/b.css", null)]
    [InlineData("later/a.css", "AssetsIgnore")]
    [InlineData("node_modules/a.css", "names such as 'node_modules' are left out")]
    [InlineData("link.css", "it is a link out of its folder")]
    public void AreServedInDevelopmentAloneAndWithAReason(string path, string? reason)
    {
        var assets = Assets("Development");
        Assert.NotNull(assets.Find(path));
        if (reason is null)
            Assert.Null(assets.Unpublished(path));
        else
            Assert.StartsWith(reason, assets.Unpublished(path), StringComparison.Ordinal);
        Assert.Equal(reason is null, Assets("Staging").Find(path) is not null);
    }

    public void Dispose()
    {
        source.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), "a{}");
    }

    private LiveAssets Assets(string environment)
    {
        var webRoot = Path.Combine(root, "wwwroot");
        var files = new CompositeFileProvider(new PhysicalFileProvider(webRoot), new PrefixedFiles("own/", source));
        return new(
            new HostingEnvironmentOf(environment, webRoot),
            files,
            new() { Sources = [new(Path.Combine(root, "source"), "own", [], ["drafts/**"])], Ignored = ["later/**"] }
        );
    }
}
