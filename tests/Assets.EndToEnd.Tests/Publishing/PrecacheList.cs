using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>A site whose service worker fetches everything in advance.</summary>
public sealed class PrecacheList(PrecacheList.Play scene) : EndToEnd<PrecacheList.Play>(scene)
{
    private FileTree WebRoot => Scene.First.WebRoot;

    [Fact]
    public void IsPublishedUnderItsPlainName() =>
        Assert.StartsWith("self.__WB_MANIFEST = [", WebRoot.Text("precache.js"), StringComparison.Ordinal);

    [Fact]
    public void NamesFilesAsPublished() =>
        Assert.Contains(
            $"\"url\": \"{WebRoot.NameOf("css/site.css")}\",\n    \"revision\": null",
            WebRoot.Text("precache.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void IsCompressed() => Assert.True(WebRoot.Has("precache.js.br"));

    [Fact]
    public void HasEndpoints() =>
        Assert.Equal(
            ["br precache.js.br", "gzip precache.js.gz", "precache.js"],
            Scene.First.Endpoints.Of("precache.js").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void IsInTheManifest() => Assert.Contains("\"precache.js\"", Scene.First.Manifest, StringComparison.Ordinal);

    [Fact]
    public void LeavesOutWhatARuleLeavesOut() =>
        Assert.DoesNotContain("js/", WebRoot.Text("precache.js"), StringComparison.Ordinal);

    [Fact]
    public void LeavesOutTheWorker() =>
        Assert.DoesNotContain("sw.js", WebRoot.Text("precache.js"), StringComparison.Ordinal);

    [Fact]
    public void IsImportedByTheWorkerWithoutAWarning() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void IsNotWrittenAgainWhenNothingChanged() => Assert.Equal(WebRoot.Touched, Scene.Second.WebRoot.Touched);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project(
                    """
                    <PropertyGroup><AssetsPrecacheManifest>precache.js</AssetsPrecacheManifest></PropertyGroup>
                    <ItemGroup><AssetRule Include="online only" Match="js/**" Precache="false" /></ItemGroup>
                    """
                )
                .Write("wwwroot/sw.js", "importScripts('precache.js');\n");
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
