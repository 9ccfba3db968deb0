namespace Assets.Media.Lifecycle;

/// <summary>What a sweep looks at, and whether it deletes.</summary>
public sealed record MediaSweepOptions
{
    /// <summary>Whether what is found is deleted. False by default: the sweep only reports.</summary>
    public bool Delete { get; init; }

    /// <summary>
    /// The start of the keys that are looked at (<c>2025/</c>). Empty, the default, for all, and for uploads that were
    /// never completed.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// How long ago a file was stored at least, by the clock of the store: 24 hours by default, one hour or more. It
    /// must be longer than the app takes from storing a file to committing the row that names it.
    /// </summary>
    public TimeSpan MinimumAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Whether the sweep goes on if the app uses no file at all of a store that has files. False by default, because
    /// the likely reason is the wrong database.
    /// </summary>
    public bool AllowNoReferences { get; init; }

    /// <summary>How many files are looked up at once, 1,000 by default, at most 10,000.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>
    /// Receives each file that was found, after its deletion if there is one. It is called from one thread at a time.
    /// </summary>
    public Action<SweptFile>? Found { get; init; }

    /// <summary>A shorter time than an upload, a virus scan and a slow transaction take deletes files in use.</summary>
    private static readonly TimeSpan ShortestAge = TimeSpan.FromHours(1);

    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumAge, ShortestAge);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchSize, 10_000);
    }
}
