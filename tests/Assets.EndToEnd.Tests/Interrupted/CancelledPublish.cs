using System.Diagnostics;
using System.Globalization;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>Somebody presses Ctrl+C in the middle of the work.</summary>
public sealed class CancelledPublish(CancelledPublish.Play scene) : EarlierPublish<CancelledPublish.Play>(scene)
{
    [Fact]
    public void LeavesNoTemporaryFiles() =>
        Assert.DoesNotContain(Scene.LeftBehind, name => name.EndsWith(".tmp", StringComparison.Ordinal));

    public sealed class Play(PackedPackage package) : InterruptedScenario(package)
    {
        public IEnumerable<string> LeftBehind { get; private set; } = [];

        protected override async Task<Publish> InterruptAsync(Site site)
        {
            var results = site.CachedResults;
            await using var publish = site.StartPublish();
            await publish.UntilAsync(() => site.CachedResults > results);
            using (var interrupt = Process.Start("kill", ["-INT", publish.Id.ToString(CultureInfo.InvariantCulture)]))
                await interrupt.WaitForExitAsync();
            var exitCode = await publish.ExitAsync();
            LeftBehind = FileTree.Read(site.Root).Names;
            return site.Published(exitCode, publish.Output);
        }
    }
}
