using Assets.Manifest;

namespace Assets.Core;

/// <summary>
/// How a file is processed. <see langword="null"/> leaves the decision to the next level: rule, source, the run's
/// options.
/// </summary>
/// <param name="Minify">How far it is minified.</param>
/// <param name="Fingerprint">Whether its published name has its fingerprint.</param>
/// <param name="Compress">Whether compressed representations are made.</param>
/// <param name="CacheControl">A <c>Cache-Control</c> value to serve it with.</param>
/// <param name="MissingReference">The severity of references in the file to assets that do not exist.</param>
/// <param name="Precache">Whether the list for a service worker names it.</param>
/// <param name="ContentType">The media type to serve it with.</param>
/// <param name="Headers">Other headers to serve it with, as <see cref="HeaderLines"/>.</param>
internal sealed record AssetPolicy(
    Minification? Minify = null,
    bool? Fingerprint = null,
    bool? Compress = null,
    string? CacheControl = null,
    MissingReference? MissingReference = null,
    bool? Precache = null,
    string? ContentType = null,
    string? Headers = null
)
{
    /// <summary>A policy without decisions.</summary>
    public static AssetPolicy Undecided { get; } = new();

    /// <summary>This policy, with missing values from <paramref name="below"/>.</summary>
    public AssetPolicy Over(AssetPolicy below) =>
        new(
            Minify ?? below.Minify,
            Fingerprint ?? below.Fingerprint,
            Compress ?? below.Compress,
            CacheControl ?? below.CacheControl,
            MissingReference ?? below.MissingReference,
            Precache ?? below.Precache,
            ContentType ?? below.ContentType,
            Headers ?? below.Headers
        );
}

/// <summary>The severity of a reference to an asset that does not exist.</summary>
internal enum MissingReference
{
    /// <summary>It is not reported.</summary>
    Ignore,

    /// <summary>It is a warning.</summary>
    Warning,

    /// <summary>It is an error, and nothing is published.</summary>
    Error,
}
