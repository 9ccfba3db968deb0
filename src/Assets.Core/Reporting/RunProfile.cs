using System.Collections.Concurrent;
using System.Diagnostics;

namespace Assets.Core.Reporting;

/// <summary>
/// Where a run spent its time, and what it took from caches. These figures differ between runs of the same input, so
/// they are kept apart from its results.
/// </summary>
internal sealed class RunProfile
{
    // A report shows the slowest files; most files take less than this.
    private static readonly TimeSpan ShortestFile = TimeSpan.FromMilliseconds(2);

    private readonly List<StepTime> steps = [];
    private readonly ConcurrentBag<FileTime> files = [];
    private readonly ConcurrentDictionary<string, CacheUse> caches = new(StringComparer.Ordinal);
    private string? step;
    private long began;

    /// <summary>The steps so far, in order.</summary>
    public IReadOnlyList<StepTime> Steps => steps;

    /// <summary>The files that took longest, in descending order of the time.</summary>
    public IReadOnlyList<FileTime> Slowest(int count) =>
        [.. files.OrderByDescending(file => file.Time).ThenBy(file => file.Path).Take(count)];

    /// <summary>For each step with a cache, how many results it had.</summary>
    public IReadOnlyDictionary<string, CacheUse> Caches =>
        new SortedDictionary<string, CacheUse>(caches, StringComparer.Ordinal);

    /// <summary>A step begins, and the one before it ends.</summary>
    /// <param name="name">The name, as an infinitive.</param>
    public void Begin(string name)
    {
        End();
        (step, began) = (name, Stopwatch.GetTimestamp());
    }

    /// <summary>The last step ends.</summary>
    public void End()
    {
        if (step is not null)
            steps.Add(new(step, Stopwatch.GetElapsedTime(began)));
        step = null;
    }

    /// <summary>One step of one file is done.</summary>
    /// <param name="path">The asset.</param>
    /// <param name="name">The step.</param>
    /// <param name="start">The timestamp of its start.</param>
    public void Add(LogicalPath path, string name, long start)
    {
        var time = Stopwatch.GetElapsedTime(start);
        if (time >= ShortestFile)
            files.Add(new(path, name, time));
    }

    /// <summary>A result was taken from a cache, or had to be made.</summary>
    public void Count(string name, bool isStored) =>
        caches.AddOrUpdate(
            name,
            static (_, hit) => new(hit ? 1 : 0, hit ? 0 : 1),
            static (_, use, hit) => hit ? use with { Stored = use.Stored + 1 } : use with { Made = use.Made + 1 },
            isStored
        );
}

/// <summary>The time of one step.</summary>
internal readonly record struct StepTime(string Step, TimeSpan Time);

/// <summary>The time of one step of one file; files are processed side by side.</summary>
internal readonly record struct FileTime(LogicalPath Path, string Step, TimeSpan Time);

/// <summary>How many results came from a cache, and how many were made.</summary>
internal readonly record struct CacheUse(int Stored, int Made);
