namespace Assets.AspNetCore;

/// <summary>An asset of the site.</summary>
public sealed class AssetDescriptor
{
    internal AssetDescriptor(string path, string url, string contentType)
    {
        Path = path;
        Url = url;
        ContentType = contentType;
    }

    /// <summary>The logical path, as in markup without <c>~/</c> (<c>css/site.css</c>).</summary>
    public string Path { get; }

    /// <summary>
    /// The published URL below the app's base path and without a base URL, percent-encoded, with a leading slash
    /// (<c>/css/site.3f9ab20c1k.css</c>).
    /// </summary>
    public string Url { get; }

    /// <summary>The media type, with a charset for text (<c>text/css; charset=utf-8</c>).</summary>
    public string ContentType { get; }

    /// <summary>
    /// Subresource integrity (<c>sha384-…</c>); <see langword="null"/> for a file that is served live, because it can
    /// change.
    /// </summary>
    public string? Integrity { get; internal init; }

    /// <summary>
    /// Logical paths of files that a browser requests as soon as it has this one: imports of a stylesheet or module.
    /// </summary>
    public IReadOnlyList<string> Preload { get; internal init; } = [];
}
