using static Assets.Manifest.Tests.Manifests;

namespace Assets.Manifest.Tests;

public class ManifestOfAnotherVersion
{
    [Fact]
    public void IsRefusedWithBothVersionsAndAWayOut() =>
        Assert.Equal(
            "ASSETS401: 'assets.manifest.json' has version 2 and this library reads version 1: the site was "
                + "published with another version of "
                + "Assets.Build than the one it runs with; build and publish both with the same version",
            Refuse(With("\"version\": 1", "\"version\": 2")).Message
        );

    [Fact]
    public void IsRefusedBeforeTheRestIsUnderstood() =>
        Assert.Equal("ASSETS401", Refuse("""{"assets": 7, "version": 9}""").Code);
}
