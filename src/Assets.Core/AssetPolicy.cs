namespace Assets.Core;

/// <summary>
/// How a file is processed. <see langword="null"/> leaves the decision to the next level: rule, source, the run's
/// options.
/// </summary>
/// <param name="Minify">How far it is minified.</param>
/// <param name="Fingerprint">Whether its published name has its fingerprint.</param>
/// <param name="Compress">Whether compressed representations are made.</param>
/// <param name="CacheControl">A <c>Cache-Control</c> value to serve it with.</param>
/// <param name="MissingReference">How bad it is when the file refers to an asset that does not exist.</param>
/// <param name="Precache">Whether the list for a service worker names it.</param>
/// <param name="ContentType">The media type to serve it with.</param>
internal sealed record AssetPolicy(
    Minification? Minify = null,
    bool? Fingerprint = null,
    bool? Compress = null,
    string? CacheControl = null,
    MissingReference? MissingReference = null,
    bool? Precache = null,
    string? ContentType = null
)
{
    /// <summary>A policy that decides nothing.</summary>
    public static AssetPolicy Undecided { get; } = new();

    /// <summary>This policy, with what it leaves open taken from <paramref name="below"/>.</summary>
    public AssetPolicy Over(AssetPolicy below) =>
        new(
            Minify ?? below.Minify,
            Fingerprint ?? below.Fingerprint,
            Compress ?? below.Compress,
            CacheControl ?? below.CacheControl,
            MissingReference ?? below.MissingReference,
            Precache ?? below.Precache,
            ContentType ?? below.ContentType
        );
}

/// <summary>How bad a reference to an asset that does not exist is.</summary>
internal enum MissingReference
{
    /// <summary>It is not reported.</summary>
    Ignore,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}
