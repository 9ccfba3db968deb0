using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>The process dies in the middle of the work, as when a machine goes down.</summary>
public sealed class KilledPublish(KilledPublish.Play scene) : EarlierPublish<KilledPublish.Play>(scene)
{
    public sealed class Play(PackedPackage package) : InterruptedScenario(package)
    {
        protected override async Task<Publish> InterruptAsync(Site site)
        {
            var results = site.CachedResults;
            await using var publish = site.StartPublish();
            await publish.UntilAsync(() => site.CachedResults > results);
            publish.Kill();
            return site.Published(await publish.ExitAsync(), publish.Output);
        }
    }
}
