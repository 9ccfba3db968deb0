namespace Assets.Tool.Releases;

/// <summary>
/// What becomes of compressed files. Object stores do not negotiate: an object has one representation.
/// </summary>
internal enum UploadEncoding
{
    /// <summary>
    /// Objects of their own with the suffix <c>.br</c>, <c>.gz</c> or <c>.zst</c> beside the uncompressed one, for a
    /// CDN or proxy that selects one.
    /// </summary>
    Siblings,

    /// <summary>
    /// The object itself is the Brotli form, for stores that browsers request directly. All browsers read it.
    /// </summary>
    Brotli,

    /// <summary>The object itself is the gzip form, for clients that do not read Brotli.</summary>
    Gzip,

    /// <summary>Uncompressed objects only, for a CDN that compresses.</summary>
    Identity,
}
