namespace Assets.Core.Releases;

/// <summary>
/// How long files of earlier releases are kept, for pages that are open, cached, or served by a running app.
/// </summary>
/// <param name="Releases">Files of this many earlier releases are kept, whatever their age.</param>
/// <param name="MinimumAge">Files are kept for at least this time after their last release was replaced.</param>
internal readonly record struct Retention(int Releases, TimeSpan MinimumAge)
{
    // Two fixes within an hour must not break the pages that users opened in the morning.
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Files of earlier releases are removed at once.</summary>
    public static Retention None { get; }

    /// <summary>Whether files are kept for the time since their last release was replaced.</summary>
    public bool Keeps(TimeSpan age) => MinimumAge > TimeSpan.Zero && age < MinimumAge;

    /// <summary>No file is removed.</summary>
    public static Retention Unlimited { get; } = new(int.MaxValue, TimeSpan.Zero);

    /// <summary>Keeps a number of earlier releases and all of the last day; with 0, nothing.</summary>
    public static Retention Of(int releases) => releases == 0 ? None : new(releases, Day);
}
