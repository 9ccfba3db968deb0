using Assets.Manifest;
using Assets.Web;

namespace Assets.Tool.Verifying.Answers;

/// <summary>Whether pages of another origin may use the file.</summary>
internal static class CorsCheck
{
    private const string Remedy =
        "Set the CORS rule that 'assets cors' prints on the bucket, and let the CDN forward the header Origin and vary "
        + "its cache by it, or let the CDN add the header itself.";

    public static Finding? Run(ManifestEntry entry, ServedFile served, string origin)
    {
        if (!IsNeeded(entry) || IsAllowed(served, origin))
            return null;
        var fact =
            served.AllowedOrigin.Length == 0
                ? "Access-Control-Allow-Origin is missing"
                : $"Access-Control-Allow-Origin is '{served.AllowedOrigin}'";
        return new(entry.Url, Check.Cors, $"{fact}, so browsers refuse the file in pages of {origin}", Remedy);
    }

    /// <summary>
    /// Stores send the header only for requests with <c>Origin</c>. A cache that does not distinguish these gives pages
    /// the answer to a request without it, so whether a page works depends on who was first.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="served">The answer after the same URL was requested without <c>Origin</c>.</param>
    /// <param name="origin">The origin of the pages.</param>
    public static Finding? RunAfterOthers(ManifestEntry entry, ServedFile served, string origin) =>
        IsAllowed(served, origin)
            ? null
            : new(
                entry.Url,
                Check.Cors,
                "Access-Control-Allow-Origin is missing when the URL was requested without Origin before, because the "
                    + "CDN caches one answer for both",
                Remedy
            );

    /// <summary>
    /// What pages or stylesheets fetch in CORS mode: fonts (CSS Fonts, section 4.9), modules and import maps,
    /// stylesheets and scripts with integrity, what scripts fetch, web manifests, captions, SVG files in CSS masks.
    /// </summary>
    public static bool IsNeeded(ManifestEntry entry)
    {
        var type = entry.ContentType.Split(';')[0].TrimEnd();
        return MediaTypes.IsFont(type)
            || type
                is "text/css"
                    or "text/javascript"
                    or "text/vtt"
                    or "application/json"
                    or "application/wasm"
                    or "image/svg+xml"
            || type.EndsWith("+json", StringComparison.Ordinal);
    }

    private static bool IsAllowed(ServedFile served, string origin) =>
        served.AllowedOrigin == "*" || served.AllowedOrigin == origin;
}
