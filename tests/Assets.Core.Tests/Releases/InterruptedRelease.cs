using Assets.Core.Releases;

namespace Assets.Core.Tests.Releases;

/// <summary>A publish that ends before its manifest is there.</summary>
public sealed class InterruptedRelease : IDisposable
{
    private readonly PublishFolder folder = new() { Retention = Retention.Of(1) };

    public InterruptedRelease()
    {
        folder.Publish(0, "a.1.css");
        folder.Endpoints = () => throw new IOException("No space left on device");
        Assert.Throws<IOException>(() => folder.Publish(1, "a.2.css"));
        folder.Endpoints = () => { };
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void KeepsTheEarlierManifest() =>
        Assert.Contains("a.1.css", folder.Text("App.assets.manifest.json"), StringComparison.Ordinal);

    [Fact]
    public void KeepsTheEarlierFiles() => Assert.Contains("a.1.css", folder.WebRoot, StringComparison.Ordinal);

    /// <summary>No page has ever named it, so that it need not stay as files of releases do.</summary>
    [Fact]
    public void LeavesNoFileOnceAnotherIsPublished()
    {
        folder.Publish(2, "a.3.css");
        Assert.Equal("a.1.css a.3.css", folder.WebRoot);
    }

    [Fact]
    public void CanBePublishedAgain()
    {
        folder.Publish(2, "a.2.css");
        Assert.Equal("a.1.css a.2.css", folder.WebRoot);
    }

    [Fact]
    public void LeavesNoTemporaryFolderForGood()
    {
        var left = folder.PathOf("out/.assets.tmp/of-a-killed-publish");
        Directory.CreateDirectory(left);
        Directory.SetLastWriteTimeUtc(left, DateTime.UnixEpoch);
        folder.Publish(2, "a.2.css");
        Assert.False(Directory.Exists(folder.PathOf("out/.assets.tmp")));
    }
}
