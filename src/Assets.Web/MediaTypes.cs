using System.Collections.Frozen;

namespace Assets.Web;

/// <summary>
/// Media types by extension, after the IANA registry and the WHATWG's lists (JavaScript is <c>text/javascript</c>, RFC 9239).
/// Servers in the wild disagree or know too few (no <c>.mjs</c>, <c>.webmanifest</c>, <c>.avif</c>); a published site should not depend on theirs.
/// </summary>
internal static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".aac"] = "audio/aac",
        [".apng"] = "image/apng",
        [".atom"] = "application/atom+xml",
        [".avif"] = "image/avif",
        [".bin"] = Unknown,
        [".bmp"] = "image/bmp",
        [".cjs"] = "text/javascript",
        [".css"] = "text/css",
        [".csv"] = "text/csv",
        [".cur"] = "image/vnd.microsoft.icon",
        [".eot"] = "application/vnd.ms-fontobject",
        [".flac"] = "audio/flac",
        [".geojson"] = "application/geo+json",
        [".gif"] = "image/gif",
        [".glb"] = "model/gltf-binary",
        [".gltf"] = "model/gltf+json",
        [".gz"] = "application/gzip",
        [".htm"] = "text/html",
        [".html"] = "text/html",
        [".ico"] = "image/vnd.microsoft.icon",
        [".ics"] = "text/calendar",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".jsonld"] = "application/ld+json",
        [".jxl"] = "image/jxl",
        [".m4a"] = "audio/mp4",
        [".m4v"] = "video/mp4",
        [".map"] = "application/json",
        [".md"] = "text/markdown",
        [".mjs"] = "text/javascript",
        [".mov"] = "video/quicktime",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".oga"] = "audio/ogg",
        [".ogg"] = "audio/ogg",
        [".ogv"] = "video/ogg",
        [".opus"] = "audio/ogg",
        [".otf"] = "font/otf",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".rss"] = "application/rss+xml",
        [".svg"] = "image/svg+xml",
        [".svgz"] = "image/svg+xml",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".ttf"] = "font/ttf",
        [".txt"] = "text/plain",
        [".vtt"] = "text/vtt",
        [".wasm"] = "application/wasm",
        [".wav"] = "audio/wav",
        [".webm"] = "video/webm",
        [".webmanifest"] = "application/manifest+json",
        [".webp"] = "image/webp",
        [".woff"] = "font/woff",
        [".woff2"] = "font/woff2",
        [".xhtml"] = "application/xhtml+xml",
        [".xml"] = "text/xml",
        [".zip"] = "application/zip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The media type without parameters; <c>application/octet-stream</c> when the extension says nothing.</summary>
    /// <param name="name">A file's name or path.</param>
    public static string Of(ReadOnlySpan<char> name) => ByExtension.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Path.GetExtension(name), out var type) ? type : Unknown;

    /// <summary>The header's value: text that is valid UTF-8 says so, since browsers otherwise guess a legacy encoding.</summary>
    public static string WithCharset(string contentType, bool isUtf8) =>
        isUtf8 && contentType.StartsWith("text/", StringComparison.Ordinal) && !contentType.Contains(';', StringComparison.Ordinal)
            ? contentType + "; charset=utf-8"
            : contentType;

    /// <summary>Whether a browser loads it as a font, which from another origin needs that origin's consent.</summary>
    public static bool IsFont(string contentType) =>
        contentType.StartsWith("font/", StringComparison.Ordinal) || contentType.StartsWith("application/vnd.ms-fontobject", StringComparison.Ordinal);
}
