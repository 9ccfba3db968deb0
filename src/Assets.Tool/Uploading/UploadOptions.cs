namespace Assets.Tool.Uploading;

/// <summary>How a release is uploaded.</summary>
internal sealed record UploadOptions
{
    /// <summary>
    /// Against a store on the same machine, 8 to 64 requests at a time take the same time; over a network each request
    /// waits for the round trip.
    /// </summary>
    public const int DefaultParallel = 32;

    /// <summary>The number of requests at a time.</summary>
    public int Parallel { get; init; } = DefaultParallel;

    /// <summary>
    /// Whether objects that exist with the same length are stored again, for example after a change of headers.
    /// </summary>
    public bool Everything { get; init; }

    /// <summary>Whether nothing is stored.</summary>
    public bool DryRun { get; init; }
}
