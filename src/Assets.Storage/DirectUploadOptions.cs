namespace Assets.Storage;

/// <summary>What a client may store.</summary>
public sealed record DirectUploadOptions
{
    /// <summary>
    /// The largest number of bytes, 0 or more. Azure Blob Storage cannot enforce it, so the app compares the length of
    /// the object.
    /// </summary>
    public required long MaxLength { get; init; }

    /// <summary>
    /// The headers that the object has, the content type included. The client has to send them; S3 and Google Cloud
    /// Storage refuse others, Azure Blob Storage stores what the client sends.
    /// </summary>
    public ObjectHeaders Headers { get; init; } =
        new() { ContentType = "application/octet-stream", ContentDisposition = "attachment" };

    /// <summary>
    /// How long the client may begin an upload; at least a second and at most seven days. By default an hour.
    /// </summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Checks the values. A store calls this before it signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length or the lifetime is not allowed.</exception>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidHeaders"/>: one of the headers is not allowed.
    /// </exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(Lifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Lifetime, SignedUrlOptions.MaximumLifetime);
        Headers.Check();
    }
}
