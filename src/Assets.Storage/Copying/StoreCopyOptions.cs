namespace Assets.Storage.Copying;

/// <summary>What is copied from one store to another.</summary>
public sealed record StoreCopyOptions
{
    /// <summary>The start of the keys that are copied, and in a mirror deleted: empty, the default, for all.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether an object is left alone in both stores. By default none is.</summary>
    public Func<ObjectKey, bool>? Skip { get; init; }

    /// <summary>
    /// Whether an object of the target that differs is replaced. By default it is kept and reported as
    /// <see cref="StoreCopyAction.Differs"/>.
    /// </summary>
    public bool Replace { get; init; }

    /// <summary>
    /// Whether objects that exist with the same length are read from both stores and compared, with their headers. By
    /// default they count as the same, because the ETags of different stores cannot be compared.
    /// </summary>
    public bool Verify { get; init; }

    /// <summary>
    /// Whether objects that only the target has are deleted, after everything was copied. They are kept if an object
    /// failed, or if the source has no object at all.
    /// </summary>
    public bool DeleteOthers { get; init; }

    /// <summary>Whether nothing is stored or deleted. The steps are those that would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>The number of objects at a time, 16 by default; each takes at most a few megabytes of memory.</summary>
    public int Parallel { get; init; } = 16;
}
