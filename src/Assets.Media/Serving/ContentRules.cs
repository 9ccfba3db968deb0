using Assets.Media.Inspection;
using Assets.Media.Storing;
using Assets.Media.Urls;
using Assets.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Assets.Media.Serving;

/// <summary>What a browser may do with a file.</summary>
internal static class ContentRules
{
    private const string Unknown = "application/octet-stream";

    /// <summary>A file that is opened as a page has no origin, runs nothing and loads nothing.</summary>
    private const string Sandbox = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

    /// <summary>
    /// Chromium loads a film into a page of its own, and from the origin of that page only. It runs no scripts.
    /// </summary>
    private const string ForPlayers =
        "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin";

    /// <summary>
    /// Browsers do not show PDF in a sandbox. Their viewer runs scripts of the file apart from the page.
    /// </summary>
    private const string ForPdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private const string Pdf = "application/pdf";

    /// <summary>
    /// Sets type, disposition and policy. A file is shown only if its stored type and the extension of its key both are
    /// of a type that may be shown: types can be wrong, above all in a store into which others write, too.
    /// </summary>
    public static void Set(IHeaderDictionary headers, MediaStoreEntry store, UrlClaims claims, StoredObject file)
    {
        var type = MediaTypeHeaderValue.TryParse(file.Headers.ContentType, out var parsed)
            ? parsed.MediaType.Value!.ToLowerInvariant()
            : Unknown;
        var isInline = !claims.Download && MayShow(store, type) && !HasActiveExtension(claims.Key);
        headers.ContentType = parsed is null ? Unknown : file.Headers.ContentType;
        headers.ContentDisposition = Disposition.Of(isInline, claims.FileName ?? NameOf(claims, isInline));
        headers.ContentSecurityPolicy = isInline ? PolicyFor(type) : Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static string PolicyFor(string type) =>
        type == Pdf ? ForPdf
        : type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
            ? ForPlayers
        : Sandbox;

    private static bool MayShow(MediaStoreEntry store, string contentType) =>
        FileTypes.All.FirstOrDefault(type => type.ContentType == contentType) is { IsActive: false } known
        && store.InlineTypes.Contains(known);

    private static bool HasActiveExtension(ObjectKey key)
    {
        var extension = Path.GetExtension(key.Value);
        return FileTypes.All.Any(type =>
            type.IsActive && type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
        );
    }

    /// <summary>The last part of the key, as the browser would choose it, but for its encoding.</summary>
    private static string? NameOf(UrlClaims claims, bool isInline) =>
        isInline ? null : claims.Key.Value[(claims.Key.Value.LastIndexOf('/') + 1)..];
}
