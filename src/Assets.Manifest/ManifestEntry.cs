namespace Assets.Manifest;

/// <summary>One asset: what markup calls it, what it is published as, and its representations.</summary>
public sealed record ManifestEntry
{
    /// <summary>
    /// The logical path, as in markup without <c>~/</c>: forward-slashed, relative, not percent-encoded
    /// (<c>css/site.css</c>).
    /// </summary>
    public required string Path { get; init; }

    /// <summary>
    /// The path it is published under, not percent-encoded (<c>css/site.3f9ab20c1k.css</c>); equal to
    /// <see cref="Path"/> when the name stays plain.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The media type with its charset where it has one (<c>text/css; charset=utf-8</c>).</summary>
    public required string ContentType { get; init; }

    /// <summary>Subresource integrity of the identity representation (<c>sha384-…</c>).</summary>
    public string? Integrity { get; init; }

    /// <summary>
    /// How long <see cref="Url"/> may be cached; the plain <see cref="Path"/> is always revalidated when the two
    /// differ.
    /// </summary>
    public required CacheClass Cache { get; init; }

    /// <summary>A <c>Cache-Control</c> value set by rule that replaces the one of <see cref="Cache"/>.</summary>
    public string? CacheControl { get; init; }

    /// <summary>The representations: identity first, then the smallest.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    /// <summary>
    /// Logical paths that a browser will want as soon as it has this file: CSS imports, static JS imports.
    /// </summary>
    public IReadOnlyList<string> Preload { get; init; } = [];
}
