using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>Self-contained, in one file and without what the app does not use.</summary>
public sealed class TrimmedApp(TrimmedApp.Play scene) : ServedSite<TrimmedApp.Play>(scene)
{
    [Fact]
    public void IsTrimmedWithoutWarnings() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void HasNoDllBesideIt() =>
        Assert.DoesNotContain(Scene.Publish.Files.Names, name => name.EndsWith(".dll", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(
            package,
            "assets",
            "App",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            "-p:PublishSingleFile=true",
            "-p:PublishTrimmed=true"
        );
}
