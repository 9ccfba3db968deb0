using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests.Listing;

public sealed class FilesThatNoSourceOffers : IDisposable
{
    private readonly ProjectOnDisk project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("more/a.txt", "the pattern '*.txt' of Ignore matches it")]
    [InlineData("more/a.css", "no pattern of Match matches it (*.js;*.txt)")]
    [InlineData("more/.git/a.js", "never published")]
    [InlineData("more/node_modules/a.js", "installed packages are published only if Match names their folder")]
    public void AreFoundInAFolder(string file, string reason)
    {
        project.Write(file).Write("more/b.js");
        Assert.Contains(
            reason,
            Reason(Site.Of(project, collect: project.Item("more", ("Match", "*.js;*.txt"), ("Ignore", "*.txt")))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AreFoundAsSourceCode()
    {
        project.Write("more/a.cs");
        Assert.Contains(
            "source code",
            Reason(Site.Of(project, collect: project.Item("more"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AreFoundInTheWebRootIfTheProjectExcludesThem()
    {
        project.Write("wwwroot/a.js");
        var site = Site.Of(project) with
        {
            Generated = Site.Generated(before: [Path.Combine(project.Folder, "wwwroot/a.js")]),
        };
        Assert.Contains("an item of the project file excludes it", Reason(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AssetKind", "Build", "it is for development only (AssetKind=Build)")]
    [InlineData("CopyToPublishDirectory", "Never", "its item has CopyToPublishDirectory=\"Never\"")]
    [InlineData("SourceType", "Framework", "the framework publishes it")]
    [InlineData("RelativePath", "_framework/a.js", "Blazor's loader")]
    public void AreFoundAmongItemsOfTheSdk(string metadata, string value, string reason)
    {
        var asset = project.Asset("l/a.js", "a.js", "Lib");
        asset.SetMetadata(metadata, value);
        Assert.Contains(reason, Reason(Site.Of(project, [asset])), StringComparison.Ordinal);
    }

    [Fact]
    public void AreFoundInAReferenceThatAnItemChanges()
    {
        ITaskItem[] assets = [project.Asset("l/a.js", "a.js", "Lib")];
        Assert.Contains(
            "the pattern 'a.*' of Ignore matches it",
            Reason(Site.Of(project, assets, "", project.Item("Lib", ("Ignore", "a.*")))),
            StringComparison.Ordinal
        );
    }

    /// <summary>The reason of the only file whose name begins with <c>a</c>.</summary>
    private string Reason(SiteItems site)
    {
        var offered = new SourceList(site, project.Report).Files();
        return Assert.Single(new ExcludedFiles(site, offered).Matching(Glob.ParseList("a.*"))).Reason;
    }
}
