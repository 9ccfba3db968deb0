using System.Net;

namespace Assets.Tool.Verifying;

/// <summary>What a server answered for a file.</summary>
/// <param name="Url">The requested URL.</param>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The <c>Content-Type</c>; empty if there is none.</param>
/// <param name="Encoding">The <c>Content-Encoding</c>; empty if there is none.</param>
/// <param name="CacheControl">The <c>Cache-Control</c>; empty if there is none.</param>
/// <param name="AllowedOrigin">The <c>Access-Control-Allow-Origin</c>; empty if there is none.</param>
/// <param name="Vary">The values of <c>Vary</c>.</param>
/// <param name="Length">The <c>Content-Length</c>, or the number of received bytes; null if neither is known.</param>
/// <param name="Body">The bytes on the wire; null if they were not requested.</param>
internal sealed record ServedFile(
    Uri Url,
    HttpStatusCode Status,
    string ContentType,
    string Encoding,
    string CacheControl,
    string AllowedOrigin,
    string Vary,
    long? Length,
    byte[]? Body
)
{
    /// <summary>Reads an answer.</summary>
    public static async Task<ServedFile> ReadAsync(
        Uri url,
        HttpResponseMessage response,
        bool withBody,
        CancellationToken cancellationToken
    )
    {
        var body = withBody ? await response.Content.ReadAsByteArrayAsync(cancellationToken) : null;
        return new(
            url,
            response.StatusCode,
            Header(response, "Content-Type"),
            Header(response, "Content-Encoding"),
            Header(response, "Cache-Control"),
            Header(response, "Access-Control-Allow-Origin"),
            Header(response, "Vary"),
            body?.Length ?? response.Content.Headers.ContentLength,
            body
        );
    }

    /// <summary>The text as the server wrote it: parsing would change the order of directives.</summary>
    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values)
        : response.Content.Headers.NonValidated.TryGetValues(name, out values) ? string.Join(", ", values)
        : "";
}
