namespace Assets.Tool.Pruning;

/// <summary>Which releases are kept.</summary>
internal sealed record PruneOptions
{
    /// <summary>The current release and two to which a deployment may be rolled back.</summary>
    public const int DefaultKeep = 3;

    /// <summary>Pages stay open and cached for days; a week covers a weekend and a holiday.</summary>
    public static readonly TimeSpan DefaultMinimumAge = TimeSpan.FromDays(7);

    /// <summary>The number of newest releases that are kept; at least one, the current one.</summary>
    public int Keep { get; init; } = DefaultKeep;

    /// <summary>A release is kept this long after the next one replaced it, in addition to the newest ones.</summary>
    public TimeSpan MinimumAge { get; init; } = DefaultMinimumAge;

    /// <summary>
    /// Whether objects that no release names are deleted too, such as those of an upload that was never completed. The
    /// prefix must contain nothing else.
    /// </summary>
    public bool Orphans { get; init; }

    /// <summary>Whether nothing is deleted.</summary>
    public bool DryRun { get; init; }
}
