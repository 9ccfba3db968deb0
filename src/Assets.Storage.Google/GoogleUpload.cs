using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Assets.Storage.Providers;

namespace Assets.Storage.Google;

/// <summary>
/// Stores one object: as one request if it fits into a part, and otherwise as a resumable upload, whose parts are sent
/// one after the other and continued where the service says.
/// </summary>
internal sealed class GoogleUpload(
    GoogleRequests requests,
    GoogleUrls urls,
    StoreAddress address,
    ObjectKey key,
    PutOptions options
)
{
    /// <summary>A multiple of 256 KB, which the service demands.</summary>
    private const int PartSize = 8 << 20;

    /// <summary>308 has another meaning in this API: the service waits for more.</summary>
    private const HttpStatusCode Incomplete = HttpStatusCode.PermanentRedirect;

    /// <summary>How often a part is sent again of which the service keeps nothing.</summary>
    private const int MaximumStalls = 5;

    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(10);

    private readonly string name = address.NameOf(key);
    private readonly string fact = $"'{key}' was not stored in {address}";

    private string Condition => options.Mode == PutMode.CreateOnly ? "&ifGenerationMatch=0" : "";

    public async Task RunAsync(Stream content, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(content, options);
        using var first = await reader.ReadAsync(PartSize, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (first.IsLast)
            await PutAsync(first, cancellationToken).ConfigureAwait(false);
        else
            await PutPartsAsync(first, reader, cancellationToken).ConfigureAwait(false);
    }

    private async Task PutAsync(ContentPart part, CancellationToken cancellationToken)
    {
        var resource = GoogleObject.Of(name, options.Headers);
        resource["md5Hash"] = Md5(part.Bytes.Span);
        using var response = await SendAsync(
                () =>
                    new(HttpMethod.Post, urls.Upload($"uploadType=multipart{Condition}"))
                    {
                        Content = new MultipartContent("related")
                        {
                            Json(resource),
                            new StreamContent(part.AsStream())
                            {
                                Headers = { ContentType = new("application/octet-stream") },
                            },
                        },
                    },
                [],
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task PutPartsAsync(ContentPart first, ContentReader reader, CancellationToken cancellationToken)
    {
        var session = await StartAsync(cancellationToken).ConfigureAwait(false);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        try
        {
            for (var part = first; ; part = await reader.ReadAsync(PartSize, cancellationToken).ConfigureAwait(false))
            {
                using (part)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    hash.AppendData(part.Bytes.Span);
                    var md5 = part.IsLast ? Convert.ToBase64String(hash.GetHashAndReset()) : null;
                    await PutPartAsync(session, part, md5, cancellationToken).ConfigureAwait(false);
                    if (part.IsLast)
                        return;
                }
            }
        }
        catch
        {
            await CancelAsync(session).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(
                () =>
                    new(HttpMethod.Post, urls.Upload($"uploadType=resumable{Condition}"))
                    {
                        Content = Json(GoogleObject.Of(name, options.Headers)),
                    },
                [],
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.Headers.Location
            ?? throw Failures.Remote(ObjectStoreFailure.Other, fact, "an upload without a session");
    }

    /// <summary>
    /// Sends a part, or what is missing of it: the service may have kept less than was sent, and what it kept before a
    /// connection broke is asked for instead of sent again.
    /// </summary>
    private async Task PutPartAsync(Uri session, ContentPart part, string? md5, CancellationToken cancellationToken)
    {
        var end = part.Offset + part.Bytes.Length;
        var kept = part.Offset;
        for (var stalls = 0; stalls <= MaximumStalls; )
        {
            var start = kept;
            var isSent = start == end;
            HttpRequestMessage Next()
            {
                if (isSent)
                    return WithHash(Status(session, part.IsLast ? end : null), md5);
                isSent = true;
                return WithHash(Part(session, part, start), md5);
            }

            HttpStatusCode[] accepted = [Incomplete, HttpStatusCode.NotFound, HttpStatusCode.Gone];
            using var response = await SendAsync(Next, accepted, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, "the upload session has ended");
            if (response.StatusCode != Incomplete)
                return;
            kept = Kept(response);
            if (kept == end && !part.IsLast)
                return;
            if (kept < part.Offset || kept > end)
                break;
            stalls = kept == start ? stalls + 1 : 0;
        }

        throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, $"{kept} bytes kept of {end}");
    }

    private static HttpRequestMessage Part(Uri session, ContentPart part, long start)
    {
        var stream = part.AsStream();
        stream.Position = start - part.Offset;
        var end = part.Offset + part.Bytes.Length;
        var content = new StreamContent(stream);
        content.Headers.ContentRange = part.IsLast ? new(start, end - 1, end) : new(start, end - 1);
        return new(HttpMethod.Put, session) { Content = content };
    }

    /// <summary>
    /// Announces the hash of the whole object: https://cloud.google.com/storage/docs/data-validation
    /// </summary>
    private static HttpRequestMessage WithHash(HttpRequestMessage request, string? md5)
    {
        if (md5 is not null)
            request.Headers.Add("X-Goog-Hash", $"md5={md5}");
        return request;
    }

    /// <summary>Asks how much the service kept, and completes the upload if that is all.</summary>
    private static HttpRequestMessage Status(Uri session, long? total)
    {
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation(
            "Content-Range",
            string.Create(CultureInfo.InvariantCulture, $"bytes */{(total is { } known ? $"{known}" : "*")}")
        );
        return new(HttpMethod.Put, session) { Content = content };
    }

    /// <summary>Reads <c>Range: bytes=0-1023</c>; nothing was kept if it is missing.</summary>
    private static long Kept(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Range", out var values)
        && RangeHeaderValue.TryParse(values.First(), out var range)
        && range.Ranges.First().To is { } last
            ? last + 1
            : 0;

    private async Task CancelAsync(Uri session)
    {
        // The caller's token may be cancelled already, so this request has its own limit.
        using var limit = new CancellationTokenSource(CancelLimit);
        try
        {
            // 499 is the answer to a cancellation.
            using var response = await requests
                .SendAsync(fact, () => new(HttpMethod.Delete, session), [(HttpStatusCode)499], limit.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ObjectStoreException or OperationCanceledException)
        {
            // The session ends after a week; the first failure is what matters.
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> create,
        HttpStatusCode[] accepted,
        CancellationToken cancellationToken
    )
    {
        var response = await requests
            .SendAsync(fact, create, [.. accepted, HttpStatusCode.PreconditionFailed], cancellationToken)
            .ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.PreconditionFailed)
            return response;
        response.Dispose();
        throw Failures.AlreadyExists(key);
    }

    private static StringContent Json(JsonObject resource) =>
        new(resource.ToJsonString(), Encoding.UTF8, "application/json");

#pragma warning disable CA5351 // The checksum of the API; it protects from damage, not from people.
    private static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(MD5.HashData(bytes));
#pragma warning restore CA5351
}
