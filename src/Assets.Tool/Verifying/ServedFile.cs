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
/// <param name="Headers">All headers by name, in any letter case.</param>
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
    IReadOnlyDictionary<string, string> Headers,
    long? Length,
    ServedContent? Content
)
{
    /// <summary>Whether the body is the file itself.</summary>
    public bool IsIdentity => Encoding is "" or "identity";

    /// <summary>Whether the body has a coding that was requested.</summary>
    public bool IsEncoded => Encoding is "br" or "gzip" or "zstd";

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
        var headers = All(response);
        var encoding = headers.GetValueOrDefault("Content-Encoding", "").ToLowerInvariant();
        ServedContent? content = null;
        if (withBody && response.StatusCode == HttpStatusCode.OK)
            content = await ServedContent.ReadAsync(
                await response.Content.ReadAsStreamAsync(cancellationToken),
                encoding,
                cancellationToken
            );
        return new(
            response.StatusCode,
            headers.GetValueOrDefault("Location", ""),
            headers.GetValueOrDefault("Content-Type", ""),
            encoding,
            headers.GetValueOrDefault("Cache-Control", ""),
            headers.GetValueOrDefault("Access-Control-Allow-Origin", ""),
            headers.GetValueOrDefault("Vary", ""),
            headers,
            response.Content.Headers.ContentLength ?? content?.Length,
            content
        );
    }

    /// <summary>The texts as the server wrote them: parsing would change the order of directives.</summary>
    private static Dictionary<string, string> All(HttpResponseMessage response) =>
        response
            .Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            );
}
