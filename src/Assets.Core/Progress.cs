using System.Diagnostics;

namespace Assets.Core;

/// <summary>The progress of a long step.</summary>
/// <param name="Step">The operation, as a participle (<c>compressed</c>).</param>
/// <param name="Done">How many files are done.</param>
/// <param name="Total">How many there are.</param>
internal readonly record struct Progress(string Step, int Done, int Total);

/// <summary>Counts files and reports the count at intervals.</summary>
internal sealed class ProgressCounter(IProgress<Progress> progress, string step, int total)
{
    // Long enough that ordinary publishes report nothing, short enough that a long one does not seem to hang.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private long last = Stopwatch.GetTimestamp();
    private int done;

    /// <summary>One more file is done.</summary>
    public void Step()
    {
        lock (gate)
        {
            done++;
            if (Stopwatch.GetElapsedTime(last) < Interval)
                return;
            last = Stopwatch.GetTimestamp();
            progress.Report(new Progress(step, done, total));
        }
    }
}
