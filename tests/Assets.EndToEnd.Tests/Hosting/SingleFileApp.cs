using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

public sealed class SingleFileApp(SingleFileApp.Play scene) : ServedSite<SingleFileApp.Play>(scene)
{
    [Fact]
    public void HasNoDllBesideIt() =>
        Assert.DoesNotContain(Scene.Publish.Files.Names, name => name.EndsWith(".dll", StringComparison.Ordinal));

    [Fact]
    public void HasTheManifestBesideIt() => Assert.Contains("App.assets.manifest.json", Scene.Publish.Files.Names);

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(
            package,
            "assets",
            "App",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "--no-self-contained",
            "-p:PublishSingleFile=true"
        );
}
