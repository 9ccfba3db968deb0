namespace Assets.Core.Tests.Releases;

public sealed class FirstRelease : IDisposable
{
    private readonly PublishFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void IsCopied()
    {
        folder.Publish(0, "css/a.1.css img/b.png");
        Assert.Equal("css/a.1.css img/b.png", folder.WebRoot);
    }

    [Fact]
    public void HasItsManifest()
    {
        folder.Publish(0, "a.1.css");
        Assert.Contains("a.1.css", folder.Text("App.assets.manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void HasAHistoryWithoutATime()
    {
        folder.Publish(0, "a.1.css b.png");
        Assert.Equal(
            """
            {
              "version": 1,
              "current": {
                "fingerprinted": [
                  "wwwroot/a.1.css"
                ],
                "plain": [
                  "wwwroot/b.png"
                ]
              },
              "earlier": [],
              "leftovers": []
            }
            """,
            folder.Text("App.assets.releases.json")
        );
    }

    [Fact]
    public void HasItsEndpointsBeforeItsManifest()
    {
        bool? isThere = null;
        folder.Endpoints = () => isThere = folder.Has("wwwroot/a.1.css") && !folder.Has("App.assets.manifest.json");
        folder.Publish(0, "a.1.css");
        Assert.True(isThere);
    }

    [Fact]
    public void LeavesNoTemporaryFolder()
    {
        folder.Publish(0, "a.1.css");
        Assert.False(Directory.Exists(folder.PathOf("out/.assets.tmp")));
    }

    [Fact]
    public void KeepsTheTimesOfItsSources()
    {
        var source = folder.Source("a.1.css");
        File.SetLastWriteTimeUtc(source.Source, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        folder.Publish(source);
        Assert.Equal(2001, File.GetLastWriteTimeUtc(folder.PathOf("out/wwwroot/a.1.css")).Year);
    }

    [Fact]
    public void IsNotReadOnlyWhereItsSourcesAre()
    {
        var source = folder.Source("a.1.css");
        File.SetAttributes(source.Source, FileAttributes.ReadOnly);
        folder.Publish(source);
        Assert.False(new FileInfo(folder.PathOf("out/wwwroot/a.1.css")).IsReadOnly);
    }
}
