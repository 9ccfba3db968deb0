using System.Collections.Frozen;

namespace Assets.Manifest;

/// <summary>One asset: its asset path, its published path and its representations.</summary>
public sealed record ManifestEntry
{
    /// <summary>
    /// The asset path, as in markup without <c>~/</c>: relative, with forward slashes, not percent-encoded
    /// (<c>css/site.css</c>).
    /// </summary>
    public required string Path { get; init; }

    /// <summary>
    /// The published path, with forward slashes, not percent-encoded (<c>css/site.3f9ab20c1k.css</c>); equal to
    /// <see cref="Path"/> when the name has no fingerprint.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The media type, with a charset for text (<c>text/css; charset=utf-8</c>).</summary>
    public required string ContentType { get; init; }

    /// <summary>Subresource integrity of the identity representation (<c>sha384-…</c>).</summary>
    public string? Integrity { get; init; }

    /// <summary>
    /// How long <see cref="Url"/> may be cached; the plain <see cref="Path"/> is always revalidated when the two
    /// differ.
    /// </summary>
    public required CacheClass Cache { get; init; }

    /// <summary>
    /// A <c>Cache-Control</c> value from a rule, which replaces that of <see cref="Cache"/>; printable ASCII.
    /// </summary>
    public string? CacheControl { get; init; }

    /// <summary>
    /// Other headers from a rule (<c>X-Robots-Tag</c>), by name: printable ASCII. None of them describes the content or
    /// its caching.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The representations: identity first, then the smallest.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>
    /// Representations for clients that have the file of an earlier release, which is their
    /// <see cref="ManifestFile.Dictionary"/>; that of the newest release first.
    /// </summary>
    public IReadOnlyList<ManifestFile> Deltas { get; init; } = [];

    /// <summary>
    /// The URL pattern of the files that this one can be a compression dictionary for, relative to the folder of
    /// <see cref="Url"/> (<c>site.*.css</c>): the parameter <c>match</c> of <c>Use-As-Dictionary</c>. It is
    /// <see langword="null"/> for a file that is no dictionary.
    /// </summary>
    public string? DictionaryMatch { get; init; }

    /// <summary>All files that the entry names: <see cref="Files"/> and <see cref="Deltas"/>.</summary>
    internal IEnumerable<ManifestFile> AllFiles => Deltas.Count == 0 ? Files : Files.Concat(Deltas);

    /// <summary>
    /// Asset paths of files that a browser requests as soon as it has this one: imports of a stylesheet, static
    /// imports of a module.
    /// </summary>
    public IReadOnlyList<string> Preload { get; init; } = [];
}
