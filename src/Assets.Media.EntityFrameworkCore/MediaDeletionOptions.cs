namespace Assets.Media.EntityFrameworkCore;

/// <summary>How files are deleted that a saved change no longer names.</summary>
public sealed class MediaDeletionOptions
{
    /// <summary>
    /// Whether every registered <see cref="Lifecycle.IMediaReferences"/> is asked first, so that a file stays that
    /// another row still names; true by default. Without one nothing is asked. It costs a query for each column that
    /// can name files, which should have an index.
    /// </summary>
    public bool KeepReferenced { get; set; } = true;

    /// <summary>
    /// How long the deletions of one commit may take, 10 seconds by default. What is not deleted then is left to the
    /// sweep.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
