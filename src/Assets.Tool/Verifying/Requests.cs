using Assets.Manifest;

namespace Assets.Tool.Verifying;

/// <summary>Requests a file as a browser does.</summary>
/// <param name="client">Sends requests without cookies, redirects and decompression.</param>
/// <param name="url">The file's public URL.</param>
internal sealed class Requests(HttpClient client, Uri url)
{
    /// <summary>A browser's. Stores with one compressed form send it to everyone, so all must be accepted.</summary>
    private const string AcceptEncoding = "gzip, br, zstd";

    public static Uri UrlOf(Uri baseUrl, ManifestEntry entry) =>
        new(baseUrl, string.Join('/', entry.Url.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Requests the headers.</summary>
    /// <param name="origin">The origin of the page; null for a request without CORS.</param>
    /// <param name="acceptEncoding">The accepted codings.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<ServedFile> HeadAsync(
        string? origin,
        string acceptEncoding = AcceptEncoding,
        CancellationToken cancellationToken = default
    ) => SendAsync(HttpMethod.Head, origin, acceptEncoding, withBody: false, cancellationToken);

    /// <summary>Requests the file.</summary>
    /// <param name="origin">The origin of the page; null for a request without CORS.</param>
    /// <param name="withBody">Whether the body is read; otherwise the connection is closed.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<ServedFile> GetAsync(string? origin, bool withBody, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, origin, AcceptEncoding, withBody, cancellationToken);

    /// <summary>Requests the file as a browser of a page on the same origin that has an earlier file.</summary>
    /// <param name="dictionary">SHA-256 of the earlier file, as base64.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<ServedFile> GetDeltaAsync(string dictionary, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, null, $"{AcceptEncoding}, dcz", withBody: true, cancellationToken, dictionary);

    private async Task<ServedFile> SendAsync(
        HttpMethod method,
        string? origin,
        string acceptEncoding,
        bool withBody,
        CancellationToken cancellationToken,
        string? dictionary = null
    )
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (dictionary is not null)
            request.Headers.TryAddWithoutValidation("Available-Dictionary", $":{dictionary}:");
        using var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        return await ServedFile.ReadAsync(response, withBody, cancellationToken);
    }
}
