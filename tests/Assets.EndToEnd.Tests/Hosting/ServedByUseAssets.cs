using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

public sealed class ServedByUseAssets(ServedByUseAssets.Play scene) : ServedSite<ServedByUseAssets.Play>(scene)
{
    [Fact]
    public void NeedsNoEndpointsOfTheSdk() => Assert.Empty(Scene.Publish.Endpoints.All);

    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(package, "assets", "App.dll", "-p:AssetsStaticWebAssetEndpoints=false");
}
