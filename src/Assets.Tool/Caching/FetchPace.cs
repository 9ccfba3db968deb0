using System.Diagnostics;

namespace Assets.Tool.Caching;

/// <summary>Ends a fetch that is slower than the work that it saves.</summary>
internal sealed class FetchPace : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly FetchLimits limits;
    private readonly CancellationTokenSource tooSlow;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Timer timer;
    private long bytes;

    /// <param name="limits">The lowest speed.</param>
    /// <param name="cancellationToken">Ends the fetch too.</param>
    public FetchPace(FetchLimits limits, CancellationToken cancellationToken)
    {
        this.limits = limits;
        tooSlow = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer = new Timer(_ => Check(), null, limits.Grace, Interval);
    }

    /// <summary>Cancelled when the fetch is too slow.</summary>
    public CancellationToken Token => tooSlow.Token;

    /// <summary>How many bytes were received.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public void Add(int received) => Interlocked.Add(ref bytes, received);

    public void Dispose()
    {
        timer.Dispose();
        tooSlow.Dispose();
    }

    private void Check()
    {
        try
        {
            if (Bytes < limits.BytesPerSecond * (clock.Elapsed - limits.Grace).TotalSeconds)
                tooSlow.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The fetch ended while the timer ran.
        }
    }
}
