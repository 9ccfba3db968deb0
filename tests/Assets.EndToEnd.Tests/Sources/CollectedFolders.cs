using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary><c>AssetCollect</c> items of every kind.</summary>
public sealed class CollectedFolders(CollectedFolders.Play scene) : EndToEnd<CollectedFolders.Play>(scene)
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Fact]
    public void PublishAFolderUnderItsBasePath() => Assert.Contains("brand/logo.svg", WebRoot.Fingerprinted);

    [Fact]
    public void PublishOnlyWhatMatches() =>
        Assert.Equal(
            ["lib/widget/dist/widget.js", "lib/widget/dist/widget.mjs"],
            WebRoot.Fingerprinted.Where(name => name.StartsWith("lib/", StringComparison.Ordinal))
        );

    [Fact]
    public void PublishASingleFile() => Assert.Contains("licence.txt", WebRoot.Fingerprinted);

    [Fact]
    public void AreReplacedByAnOverride() =>
        Assert.Contains("blue", WebRoot.TextOf("css/theme.css"), StringComparison.Ordinal);

    [Fact]
    public void CanBeReferenced() =>
        Assert.Contains(
            $"../{WebRoot.NameOf("brand/logo.svg")}",
            WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void MayBeAbsentWhenOptional() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void LeaveOutWhatTheWebRootsItemIgnores() => Assert.DoesNotContain("css/old.css", WebRoot.Fingerprinted);

    [Fact]
    public void AreServedByTheFrameworkToo() =>
        Assert.Equal([WebRoot.NameOf("brand/logo.svg")], Scene.Publish.Endpoints.Of("brand/logo.svg"));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.Project(
                        """
                        <ItemGroup>
                          <AssetCollect Update="wwwroot" Ignore="css/old.css" />
                          <AssetCollect Include="../shared" BasePath="brand" />
                          <AssetCollect Include="node_modules/widget" BasePath="lib/widget" Match="dist/**" Ignore="**/*.map;**/*.test.js" />
                          <AssetCollect Include="licence.txt" />
                          <AssetCollect Include="themes/blue" Override="true" />
                          <AssetCollect Include="made/later" Optional="true" />
                        </ItemGroup>
                        """
                    )
                    .Write("wwwroot/css/site.css", ".a { background: url(../brand/logo.svg) }")
                    .Write("wwwroot/css/old.css", ".old { color: red }")
                    .Write("wwwroot/css/theme.css", ".theme { color: red }")
                    .Write("themes/blue/css/theme.css", ".theme { color: blue }")
                    .Write("licence.txt", "All rights shared.")
                    .Write("node_modules/widget/dist/widget.js", "widget()")
                    .Write("node_modules/widget/dist/widget.mjs", "export const widget = 1")
                    .Write("node_modules/widget/dist/widget.js.map", "{}")
                    .Write("node_modules/widget/dist/widget.test.js", "test()")
                    .Write("node_modules/widget/package.json", "{}")
                    .Put("shared/logo.svg", """<svg xmlns="http://www.w3.org/2000/svg"/>""")
                    .PublishAsync()
            ).Succeeded();
    }
}
