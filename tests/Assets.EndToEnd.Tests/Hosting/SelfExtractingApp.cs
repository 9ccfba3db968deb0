using System.Runtime.InteropServices;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>One file that unpacks everything, the manifest too, to another folder than it was published to.</summary>
public sealed class SelfExtractingApp(SelfExtractingApp.Play scene) : ServedSite<SelfExtractingApp.Play>(scene)
{
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
            "-p:IncludeAllContentForSelfExtract=true"
        )
    {
        protected override Dictionary<string, string> Variables =>
            new() { ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(Site.Root, "extracted") };
    }
}
