namespace Assets.Tool.Fetching;

/// <summary>What is fetched of earlier releases, and how long it may take.</summary>
internal sealed record ReleaseFetchOptions
{
    /// <summary>The default of <c>AssetsDictionaryReleases</c>.</summary>
    public const int DefaultReleases = 2;

    /// <summary>Each request waits for a round trip, and the files are small.</summary>
    public const int DefaultParallel = 32;

    /// <summary>Bytes of a manifest, which is read into memory: one of 100,000 files has some 60 MB.</summary>
    public const long MaximumManifest = 256 << 20;

    /// <summary>The number of newest releases.</summary>
    public int Releases { get; init; } = DefaultReleases;

    /// <summary>The app whose releases are fetched; null for those of all apps.</summary>
    public string? App { get; init; }

    /// <summary>The number of requests at a time.</summary>
    public int Parallel { get; init; } = DefaultParallel;

    /// <summary>The time until the list of releases is read. Credentials of a role take a second or two.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The time for everything. Deltas save visitors time; they are not worth a publish that hangs.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The size of all files together, newest releases first; what exceeds it is no dictionary. The text files of large
    /// sites have some 50 MB.
    /// </summary>
    public long MaximumBytes { get; init; } = 1L << 30;
}
