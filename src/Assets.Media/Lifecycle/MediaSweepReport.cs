namespace Assets.Media.Lifecycle;

/// <summary>What a sweep found.</summary>
public sealed record MediaSweepReport
{
    /// <summary>The name of the store.</summary>
    public required string Store { get; init; }

    /// <summary>Whether what was found was deleted.</summary>
    public required bool Deleted { get; init; }

    /// <summary>The number of objects that were looked at, young ones included.</summary>
    public long Examined { get; init; }

    /// <summary>Files that nothing names.</summary>
    public SweptTotal Orphans { get; init; }

    /// <summary>Direct uploads that were not completed.</summary>
    public SweptTotal ExpiredUploads { get; init; }

    /// <summary>Variants that nothing needs. Young ones are deleted together with their file and not counted.</summary>
    public SweptTotal UnusedVariants { get; init; }

    internal MediaSweepReport With(SweptFileKind kind, long length) =>
        kind switch
        {
            SweptFileKind.ExpiredUpload => this with { ExpiredUploads = ExpiredUploads.Plus(length) },
            SweptFileKind.UnusedVariant => this with { UnusedVariants = UnusedVariants.Plus(length) },
            _ => this with { Orphans = Orphans.Plus(length) },
        };
}
