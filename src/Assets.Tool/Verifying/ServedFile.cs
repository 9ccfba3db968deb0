using System.Net;

namespace Assets.Tool.Verifying;

/// <summary>What a server answered for a file. Headers that are not there are empty.</summary>
/// <param name="Status">The status.</param>
/// <param name="Location">The <c>Location</c>.</param>
/// <param name="ContentType">The <c>Content-Type</c>.</param>
/// <param name="Encoding">The <c>Content-Encoding</c>.</param>
/// <param name="CacheControl">The <c>Cache-Control</c>.</param>
/// <param name="AllowedOrigin">The <c>Access-Control-Allow-Origin</c>.</param>
/// <param name="Vary">The values of <c>Vary</c>.</param>
/// <param name="Length">
/// The <c>Content-Length</c>, or the number of received bytes; null if neither is known.
/// </param>
/// <param name="Content">The body; null if it was not requested.</param>
internal sealed record ServedFile(
    HttpStatusCode Status,
    string Location,
    string ContentType,
    string Encoding,
    string CacheControl,
    string AllowedOrigin,
    string Vary,
    long? Length,
    ServedContent? Content
)
{
    /// <summary>Whether the body is the file itself.</summary>
    public bool IsIdentity => Encoding is "" or "identity";

    /// <summary>Whether the body has a coding that was requested.</summary>
    public bool IsEncoded => Encoding is "br" or "gzip";

    /// <summary>Whether caches keep answers apart by a request header.</summary>
    public bool VariesBy(string header) =>
        Vary.Split(',', StringSplitOptions.TrimEntries)
            .Any(name => name == "*" || name.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an answer.</summary>
    public static async Task<ServedFile> ReadAsync(
        HttpResponseMessage response,
        bool withBody,
        CancellationToken cancellationToken
    )
    {
        var encoding = Header(response, "Content-Encoding").ToLowerInvariant();
        ServedContent? content = null;
        if (withBody && response.StatusCode == HttpStatusCode.OK)
            content = await ServedContent.ReadAsync(
                await response.Content.ReadAsStreamAsync(cancellationToken),
                encoding,
                cancellationToken
            );
        return new(
            response.StatusCode,
            Header(response, "Location"),
            Header(response, "Content-Type"),
            encoding,
            Header(response, "Cache-Control"),
            Header(response, "Access-Control-Allow-Origin"),
            Header(response, "Vary"),
            response.Content.Headers.ContentLength ?? content?.Length,
            content
        );
    }

    /// <summary>The text as the server wrote it: parsing would change the order of directives.</summary>
    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values)
        : response.Content.Headers.NonValidated.TryGetValues(name, out values) ? string.Join(", ", values)
        : "";
}
