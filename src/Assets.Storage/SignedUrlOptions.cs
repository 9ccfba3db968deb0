namespace Assets.Storage;

/// <summary>What a signed URL allows.</summary>
public sealed record SignedUrlOptions
{
    /// <summary>The limit of Signature Version 4, which S3 and Google Cloud Storage use: seven days.</summary>
    public static readonly TimeSpan MaximumLifetime = TimeSpan.FromDays(7);

    internal static SignedUrlOptions Default { get; } = new();

    /// <summary>Whether the URL reads or writes the object.</summary>
    public SignedUrlMethod Method { get; init; }

    /// <summary>How long the URL is valid; at least a second and at most seven days. By default five minutes.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The <c>Content-Disposition</c> of the response to a read, instead of the stored one.</summary>
    public string? ResponseContentDisposition { get; init; }

    /// <summary>The <c>Content-Type</c> of the response to a read, instead of the stored one.</summary>
    public string? ResponseContentType { get; init; }

    /// <summary>
    /// The <c>Content-Type</c> that a write must have. S3 and Google Cloud Storage refuse another one; Azure Blob
    /// Storage stores what the client sends.
    /// </summary>
    public string? ContentType { get; init; }

    /// <summary>Whether a write may replace an existing object; by default it is kept.</summary>
    public PutMode Mode { get; init; }

    /// <summary>Checks the values. A store calls this before it signs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is not allowed.</exception>
    public void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Lifetime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Lifetime, MaximumLifetime);
    }
}
