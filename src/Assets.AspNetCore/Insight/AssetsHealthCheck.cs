using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Assets.AspNetCore.Insight;

/// <summary>
/// Checks that the deployment is complete and unchanged. Each check reads a part of it, so that a probe gets a quick
/// answer.
/// </summary>
internal sealed class AssetsHealthCheck(IAssetResolver assets, IWebHostEnvironment environment, TimeProvider time)
    : IHealthCheck,
        IDisposable
{
    /// <summary>More names would not help because the remedy is the same.</summary>
    private const int MaximumNamed = 5;

    /// <summary>Probes that run at once or every second share a result.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly DeploymentScan? scan = assets is PublishedAssets published ? new(published) : null;
    private readonly SemaphoreSlim gate = new(1);
    private long scanned;
    private bool hasScanned;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (scan is null)
        {
            return environment.IsDevelopment()
                ? HealthCheckResult.Healthy(Messages.LiveHealth)
                : HealthCheckResult.Degraded(Messages.UnpublishedHealth);
        }

        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!hasScanned || time.GetElapsedTime(scanned) >= Lifetime)
            {
                await scan.ContinueAsync(cancellationToken).ConfigureAwait(false);
                (hasScanned, scanned) = (true, time.GetTimestamp());
            }

            return Result(context, scan);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        scan?.Dispose();
    }

    private static HealthCheckResult Result(HealthCheckContext context, DeploymentScan scan)
    {
        if (scan.Wrong.Count == 0)
            return HealthCheckResult.Healthy($"{scan.AssetCount} assets are whole.");
        var names = scan.Wrong.Take(MaximumNamed).Select(file => file.File);
        return new(context.Registration.FailureStatus, Messages.DamagedDeployment(scan.Wrong.Count, names));
    }
}
