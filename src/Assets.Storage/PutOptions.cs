namespace Assets.Storage;

/// <summary>How an object is stored.</summary>
public sealed record PutOptions
{
    internal static PutOptions Default { get; } = new();

    /// <summary>Whether an existing object is kept or replaced; by default it is kept.</summary>
    public PutMode Mode { get; init; }

    /// <summary>Content type and other headers.</summary>
    public ObjectHeaders Headers { get; init; } = ObjectHeaders.Empty;

    /// <summary>
    /// The number of bytes. If it is null, the length of a stream that supports seeking is used, and other streams are
    /// stored as long as they are.
    /// </summary>
    public long? Length { get; init; }
}
