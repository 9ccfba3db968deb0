namespace Assets.Storage.Files;

/// <summary>How a folder keeps objects.</summary>
public sealed record FileSystemStoreSettings
{
    /// <summary>
    /// Whether an object is written to the disk before <see cref="IObjectStore.PutAsync"/> returns, so that it survives
    /// a loss of power; true by default. False is faster, for a folder whose content can be made again.
    /// </summary>
    public bool FlushToDisk { get; set; } = true;
}
