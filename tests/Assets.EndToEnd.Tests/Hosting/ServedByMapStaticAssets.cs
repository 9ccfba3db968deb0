using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

public sealed class ServedByMapStaticAssets(ServedByMapStaticAssets.Play scene)
    : ServedSite<ServedByMapStaticAssets.Play>(scene)
{
    public sealed class Play(PackedPackage package) : ServedSiteScenario(package, "framework", "App.dll");
}
