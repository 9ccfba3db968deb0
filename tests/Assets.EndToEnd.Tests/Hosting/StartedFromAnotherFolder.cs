using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Hosting;

/// <summary>
/// A published app whose working directory is elsewhere, as that of a systemd unit without <c>WorkingDirectory</c>.
/// </summary>
public sealed class StartedFromAnotherFolder(StartedFromAnotherFolder.Play scene)
    : ServedSite<StartedFromAnotherFolder.Play>(scene)
{
    public sealed class Play(PackedPackage package)
        : ServedSiteScenario(package, "assets", "App.dll", "-p:AssetsStaticWebAssetEndpoints=false")
    {
        protected override string WorkingDirectory =>
            Directory.CreateDirectory(Path.Combine(Site.Root, "elsewhere")).FullName;
    }
}
