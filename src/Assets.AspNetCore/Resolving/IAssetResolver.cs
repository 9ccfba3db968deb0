using Assets.AspNetCore.Serving;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// Knows the site's assets. <see cref="AssetResolution"/> decides once, at start-up, which of the two kinds an app has.
/// </summary>
internal interface IAssetResolver
{
    /// <summary>Every logical path, to find what a wrong one was meant to be.</summary>
    IEnumerable<string> Paths { get; }

    /// <summary>
    /// Prefix of URLs in markup, without a trailing slash, or <see langword="null"/> when the app serves its own
    /// assets.
    /// </summary>
    string? BaseUrl { get; }

    /// <summary>What modules ask for by name, and the logical paths that answer.</summary>
    IReadOnlyDictionary<string, string> Imports { get; }

    /// <summary>A bundler's entry points, and the logical paths that a page then needs.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; }

    /// <summary>
    /// What answers for a decoded request path without its leading slash, under a plain or a fingerprinted name.
    /// </summary>
    ServedAsset? Find(ReadOnlySpan<char> path);

    /// <summary>What markup says for a logical path.</summary>
    AssetLink? Link(string path);

    /// <summary>
    /// Why a publish would not have an asset that <see cref="Link"/> finds, as the end of a sentence; null when it has
    /// it.
    /// </summary>
    string? Unpublished(string path);
}

/// <summary>How markup refers to an asset.</summary>
/// <param name="Path">The logical path.</param>
/// <param name="Href">Percent-encoded, with a leading slash, below the app's base path.</param>
/// <param name="ContentType">The media type with its charset.</param>
/// <param name="Integrity">Subresource integrity, when it is known.</param>
/// <param name="Preload">Logical paths of what a browser will ask for next.</param>
internal sealed record AssetLink(
    string Path,
    string Href,
    string ContentType,
    string? Integrity,
    IReadOnlyList<string> Preload
)
{
    /// <summary>The media type alone: what the file is, also where a rule of the project gives it another type.</summary>
    public string MediaType { get; } = ContentType.Split(';')[0].TrimEnd();
}
