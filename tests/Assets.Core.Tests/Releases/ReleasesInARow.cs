using System.Globalization;
using Assets.Core.Releases;
using Assets.Manifest;

namespace Assets.Core.Tests.Releases;

/// <summary>Several releases, one after another, each with the time in hours.</summary>
public sealed class ReleasesInARow
{
    [Theory]
    [InlineData(0, "0 a.1.css|1 a.2.css", "a.2.css")]
    [InlineData(1, "0 a.1.css|1 a.2.css", "a.1.css a.2.css")]
    // The one before the last is replaced for 49 hours; a day after the last one was replaced is not over.
    [InlineData(1, "0 a.1.css|1 a.2.css|50 a.3.css", "a.2.css a.3.css")]
    [InlineData(2, "0 a.1.css|1 a.2.css|50 a.3.css", "a.1.css a.2.css a.3.css")]
    // However old the release that was current until an hour ago, its pages were opened an hour ago.
    [InlineData(1, "0 a.1.css|1000 a.2.css|1001 a.3.css", "a.1.css a.2.css a.3.css")]
    [InlineData(1, "0 a.1.css|1000 a.2.css|1001 a.3.css|1025 a.3.css", "a.2.css a.3.css")]
    // Publishing the same again is no other release.
    [InlineData(1, "0 a.1.css|1 a.2.css|50 a.2.css|99 a.2.css", "a.1.css a.2.css")]
    // Back to an earlier one.
    [InlineData(1, "0 a.1.css|1 a.2.css|50 a.1.css", "a.1.css a.2.css")]
    [InlineData(0, "0 a.1.css|1 a.2.css|2 a.1.css", "a.1.css")]
    // Other deltas of the same site are no other release.
    [InlineData(
        1,
        "0 a.1.css|1 a.2.css a.2.css.x.dcz|50 a.2.css a.2.css.y.dcz|99 a.2.css",
        "a.1.css a.2.css a.2.css.y.dcz"
    )]
    // Plain names go at once: the next release of a page would be served an old file for good.
    [InlineData(1, "0 a.1.css b.png|1 a.1.css", "a.1.css")]
    // What several releases have stays with the last of them.
    [InlineData(1, "0 a.1.css b.1.css|1 a.2.css b.1.css|50 a.3.css b.1.css", "a.2.css a.3.css b.1.css")]
    public void Leave(int kept, string releases, string expected)
    {
        using var folder = new PublishFolder { Retention = Retention.Of(kept) };
        Publish(folder, releases);
        Assert.Equal(expected, folder.WebRoot);
    }

    [Fact]
    public void LeaveEverythingIfNothingIsToBeRemoved()
    {
        using var folder = new PublishFolder { Retention = Retention.Unlimited };
        Publish(folder, "0 a.1.css b.png|99 a.2.css|999 a.3.css");
        Assert.Equal("a.1.css a.2.css a.3.css b.png", folder.WebRoot);
    }

    [Fact]
    public void LeaveNoEmptyFolder()
    {
        using var folder = new PublishFolder();
        Publish(folder, "0 a.1.css one/two/b.1.css|1 a.1.css");
        Assert.False(Directory.Exists(folder.PathOf("out/wwwroot/one")));
    }

    [Fact]
    public void LeaveFilesOfOthers()
    {
        using var folder = new PublishFolder();
        folder.Publish(0, "a.1.css");
        folder.Write("out/wwwroot/uploads/photo.jpg", "a user's");
        folder.Publish(1, "a.2.css");
        Assert.Equal("a.2.css uploads/photo.jpg", folder.WebRoot);
    }

    [Fact]
    public void LeaveWhatTheSdkPublishesUnderTheName()
    {
        using var folder = new PublishFolder();
        folder.Publish(0, "a.1.css b.png c.png");
        folder.Others = new([("wwwroot/b.png", false)], ["wwwroot/c.png"]);
        folder.Publish(1, "a.1.css");
        Assert.Equal("a.1.css b.png c.png", folder.WebRoot);
    }

    [Fact]
    public void RemoveWhatTheSdkHasCopiedAndNeverRemoves()
    {
        using var folder = new PublishFolder { Others = new([("wwwroot/_framework/x.js", false)], []) };
        folder.Write("out/wwwroot/_framework/x.js", "x");
        folder.Publish(0, "a.1.css");
        folder.Others = OtherFiles.None;
        folder.Publish(1, "a.1.css");
        Assert.Equal("a.1.css", folder.WebRoot);
    }

    [Fact]
    public void LeaveWhatAnotherAppInTheFolderHas()
    {
        using var folder = new PublishFolder();
        folder.Publish(0, "a.1.css shared.1.css");
        folder
            .Publisher("Shop")
            .Publish(
                folder.Release(folder.Source("shared.1.css")),
                () => { },
                DateTime.UnixEpoch,
                TestContext.Current.CancellationToken
            );
        folder.Publish(1, "a.2.css");
        Assert.Equal("a.2.css shared.1.css", folder.WebRoot);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1,"current":null}""")]
    public void AreKnownFromTheManifestWhenTheHistoryIsDamaged(string history)
    {
        using var folder = new PublishFolder();
        folder.Publish(0, "a.1.css b.png");
        folder.Write("out/App.assets.releases.json", history);
        folder.Publish(1, "a.2.css");
        Assert.Equal("a.2.css", folder.WebRoot);
    }

    [Theory]
    [InlineData("../../source/a.1.css")]
    [InlineData("App.dll")]
    [InlineData("wwwroot/../App.dll")]
    public void RemoveNothingOutsideOfTheWebRootForAnyHistory(string name)
    {
        using var folder = new PublishFolder();
        folder.Publish(0, "a.1.css");
        folder.Write(
            "out/App.assets.releases.json",
            $$$"""{"version":1,"current":{"fingerprinted":["{{{name}}}"],"plain":[]}}"""
        );
        folder.Publish(1, "a.1.css");
        Assert.Empty(folder.Removed);
    }

    [Fact]
    public void AreWithdrawnTogether()
    {
        using var folder = new PublishFolder { Retention = Retention.Of(1) };
        Publish(folder, "0 a.1.css b.png|1 a.2.css b.png");
        folder.Others = new([("wwwroot/b.png", false)], []);
        folder.Withdraw();
        Assert.Equal("b.png", folder.WebRoot);
        Assert.Equal("App.dll wwwroot/b.png", folder.Names(""));
    }

    [Theory]
    [InlineData("0 a.1.css b.1.css|1 a.2.css b.1.css", "a.1.css")]
    [InlineData("0 a.1.css|1 a.2.css|2 a.3.css", "a.1.css a.2.css")]
    [InlineData("0 a.1.css|1 a.2.css|50 a.3.css", "a.2.css")]
    [InlineData("0 a.1.css|1 a.2.css|2 a.1.css", "a.2.css")]
    [InlineData("0 a.1.css|1 a.2.css|2 a.2.css", "a.1.css")]
    [InlineData("0 a.css b.png|1 a.css", "")]
    [InlineData("0 a.1.css", "")]
    public void AreServedByWhatStaysOfThem(string releases, string entries)
    {
        using var folder = new PublishFolder { Retention = Retention.Of(1) };
        Publish(folder, releases);
        var manifest = folder.PathOf("out/App.assets.earlier.json");
        Assert.Equal(entries, string.Join(' ', Entries(manifest)));
    }

    private static IEnumerable<string> Entries(string manifest) =>
        File.Exists(manifest) ? ManifestJson.Read(manifest).Entries.Select(entry => entry.Path) : [];

    private static void Publish(PublishFolder folder, string releases)
    {
        foreach (var release in releases.Split('|').Select(release => release.Split(' ', 2)))
            folder.Publish(double.Parse(release[0], CultureInfo.InvariantCulture), release[1]);
    }
}
