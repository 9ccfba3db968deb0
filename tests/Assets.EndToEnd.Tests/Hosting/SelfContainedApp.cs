using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

public sealed class SelfContainedApp(SelfContainedApp.Play scene) : ServedSite<SelfContainedApp.Play>(scene)
{
    [Fact]
    public void BringsTheRuntime() =>
        Assert.Contains(Scene.Publish.Files.Names, name => name.Contains("coreclr", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(
            package,
            "framework",
            "App",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained"
        );
}
