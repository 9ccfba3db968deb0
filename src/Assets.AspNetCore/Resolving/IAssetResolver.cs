using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// Finds the site's assets. <see cref="AssetResolution"/> chooses one of the two implementations at start.
/// </summary>
internal interface IAssetResolver
{
    /// <summary>All logical paths, to suggest names for an unknown one.</summary>
    IEnumerable<string> Paths { get; }

    /// <summary>
    /// The prefix of URLs in markup, without a trailing slash, or <see langword="null"/> when the app serves its own
    /// assets.
    /// </summary>
    string? BaseUrl { get; }

    /// <summary>The import map: module specifiers and their logical paths.</summary>
    IReadOnlyDictionary<string, string> Imports { get; }

    /// <summary>The entry points of bundlers by their names.</summary>
    IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; }

    /// <summary>
    /// The asset for a decoded request path, plain or fingerprinted, without its leading slash; null when there is
    /// none.
    /// </summary>
    ServedAsset? Find(ReadOnlySpan<char> path);

    /// <summary>The link for a logical path; null when no asset has it.</summary>
    AssetLink? Link(string path);

    /// <summary>
    /// The reason why a published site would not have an asset that <see cref="Link"/> finds, as the end of a sentence;
    /// null when it would.
    /// </summary>
    string? Unpublished(string path);
}

/// <summary>How markup refers to an asset.</summary>
/// <param name="Path">The logical path.</param>
/// <param name="Href">Percent-encoded, with a leading slash, below the app's base path.</param>
/// <param name="ContentType">The media type with its charset.</param>
/// <param name="Integrity">Subresource integrity, when it is known.</param>
/// <param name="Preload">Logical paths of the files that a browser requests next.</param>
internal sealed record AssetLink(
    string Path,
    string Href,
    string ContentType,
    string? Integrity,
    IReadOnlyList<string> Preload
)
{
    /// <summary>
    /// Whether the name changes when the file does: it has a fingerprint, or the hash of a bundler.
    /// </summary>
    public bool IsImmutable { get; init; }

    /// <summary>
    /// The media type without parameters. A rule of the project can set it, so the extension does not decide.
    /// </summary>
    public string MediaType { get; } = ContentType.Split(';')[0].TrimEnd();
}
