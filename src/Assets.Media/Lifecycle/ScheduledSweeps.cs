using Assets.Media.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.Media.Lifecycle;

/// <summary>Sweeps each store once in each period, by one of the app's instances.</summary>
internal sealed class ScheduledSweeps(
    StoreEntries stores,
    MediaSweeper sweeper,
    TimeProvider clock,
    ILogger logger,
    TimeSpan every,
    MediaSweepOptions options
) : BackgroundService
{
    /// <summary>
    /// How often an instance looks whether a period has begun. The first look is after the start of the app, which has
    /// better things to do.
    /// </summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, SweepTurns> turns = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SweepDueAsync(stoppingToken);
    }

    /// <summary>Sweeps the stores whose turn it is.</summary>
    internal async Task SweepDueAsync(CancellationToken cancellationToken)
    {
        foreach (var name in stores.Names)
        {
            try
            {
                if (!turns.TryGetValue(name, out var turn))
                    turn = turns[name] = new(stores[name].Store, every);
                if (await turn.TakeAsync(clock.GetUtcNow(), cancellationToken))
                    Log(await sweeper.SweepAsync(name, options, cancellationToken));
            }
#pragma warning disable CA1031 // An exception would stop the app; databases have their own types.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.NotSwept(exception, name);
            }
        }
    }

    private void Log(MediaSweepReport report) =>
        logger.Swept(
            report.Store,
            report.Deleted ? "deleted" : "found, not deleted",
            report.Orphans.Count,
            report.Orphans.Bytes,
            report.ExpiredUploads.Count,
            report.UnusedVariants.Count
        );
}

/// <summary>What is logged.</summary>
internal static partial class SweepMessages
{
    [LoggerMessage(
        20,
        LogLevel.Information,
        "Sweep of the media store '{Store}': {Orphans} orphans with {Bytes} bytes, {Uploads} expired uploads and "
            + "{Variants} unused variants were {Outcome}."
    )]
    public static partial void Swept(
        this ILogger logger,
        string store,
        string outcome,
        long orphans,
        long bytes,
        long uploads,
        long variants
    );

    [LoggerMessage(21, LogLevel.Error, "The media store '{Store}' was not swept.")]
    public static partial void NotSwept(this ILogger logger, Exception exception, string store);
}
