using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Assets.Storage.Providers;

namespace Assets.Storage.Google;

/// <summary>Keeps objects in a bucket of Google Cloud Storage. Creating is atomic for any length.</summary>
public sealed class GoogleStore : IDirectUploadStore, IDisposable
{
    private const int ParallelDeletions = 32;

    /// <summary>How often the object may be replaced between the requests for its properties and its content.</summary>
    private const int OpenAttempts = 5;

    private readonly StoreAddress address;
    private readonly Uri endpoint;
    private readonly GoogleUrls urls;
    private readonly GoogleCredentials credentials;
    private readonly GoogleRequests requests;

    /// <summary>Makes the client. It sends no request.</summary>
    /// <param name="address">Bucket and prefix.</param>
    /// <param name="settings">How the bucket is reached.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: a setting is wrong.
    /// </exception>
    public GoogleStore(StoreAddress address, GoogleStoreSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.address = address;
        settings ??= new();
        StoreSettings.CheckLimits(settings.MaxRetries, settings.IdleTimeout);
        endpoint = StoreSettings.ServiceUrl(
            nameof(settings.Endpoint),
            settings.Endpoint ?? "https://storage.googleapis.com"
        );
        urls = new(endpoint, address.Container);
        credentials = new(settings.CredentialsFile);
        requests = new(credentials, settings);
    }

    /// <inheritdoc/>
    public Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        options.Headers.Check();
        return new GoogleUpload(requests, urls, address, key, options).RunAsync(content, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    )
    {
        var fact = $"'{key}' was not read from {address}";
        for (var attempt = 1; attempt <= OpenAttempts; attempt++)
        {
            // The API does not send all properties with the content.
            using var response = await SendAsync(fact, urls.Object(address.NameOf(key)), cancellationToken)
                .ConfigureAwait(false);
            if (response is null)
                return null;
            var resource = await JsonAsync(response, cancellationToken).ConfigureAwait(false);
            var entry = GoogleObject.Entry(key, resource);
            var (offset, count) =
                (range ?? ByteRange.From(0)).Within(entry.Length) is { } part ? part
                : range is null ? (0, 0)
                : throw Failures.RangeNotSatisfiable(key, entry.Length);
            var headers = GoogleObject.Headers(resource);
            if (count == 0)
                return new(entry, headers, Stream.Null, offset, 0);

            var content = await ContentAsync(fact, key, resource, offset, count, cancellationToken)
                .ConfigureAwait(false);
            // Null if it was replaced or deleted meanwhile.
            if (content is not null)
                return new(entry, headers, content, offset, count);
        }

        throw Failures.Remote(ObjectStoreFailure.Unavailable, fact, "replaced while it was opened");
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ParallelDeletions,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                keys,
                parallel,
                async (key, token) =>
                {
                    var url = urls.Object(address.NameOf(key));
                    using var response = await SendAsync(
                            $"'{key}' was not deleted from {address}",
                            url,
                            token,
                            HttpMethod.Delete
                        )
                        .ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var query = $"prefix={Uri.EscapeDataString(address.Prefix + prefix)}&fields={GoogleObject.ListFields}";
        for (var next = ""; next is not null; )
        {
            var url = urls.List(next.Length == 0 ? query : $"{query}&pageToken={Uri.EscapeDataString(next)}");
            using var response = await requests
                .SendAsync($"{address} was not listed", () => new(HttpMethod.Get, url), [], cancellationToken)
                .ConfigureAwait(false);
            var page = await JsonAsync(response, cancellationToken).ConfigureAwait(false);
            foreach (var item in page["items"]?.AsArray() ?? [])
            {
                if (address.TryGetKey(GoogleObject.Text(item!, "name") ?? "", out var key))
                    yield return GoogleObject.Entry(key, item!);
            }

            next = GoogleObject.Text(page, "nextPageToken");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        await new GoogleUrlSigner(credentials, endpoint, address)
            .SignAsync(key, options ?? new(), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<DirectUpload> PermitUploadAsync(
        ObjectKey key,
        DirectUploadOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return await new GoogleUrlSigner(credentials, endpoint, address)
            .PermitAsync(key, options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => requests.Dispose();

    private async Task<Stream?> ContentAsync(
        string fact,
        ObjectKey key,
        JsonNode resource,
        long offset,
        long count,
        CancellationToken cancellationToken
    )
    {
        var query = $"?alt=media&generation={GoogleObject.Generation(resource)}";
        var response = await SendAsync(
                fact,
                urls.Object(address.NameOf(key), query),
                cancellationToken,
                range: new(offset, offset + count - 1),
                completion: HttpCompletionOption.ResponseHeadersRead
            )
            .ConfigureAwait(false);
        return response is null
            ? null
            : await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Null if there is no such object.</returns>
    private async Task<HttpResponseMessage?> SendAsync(
        string fact,
        Uri url,
        CancellationToken cancellationToken,
        HttpMethod? method = null,
        System.Net.Http.Headers.RangeHeaderValue? range = null,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead
    )
    {
        var response = await requests
            .SendAsync(
                fact,
                () => new(method ?? HttpMethod.Get, url) { Headers = { Range = range } },
                [HttpStatusCode.NotFound],
                cancellationToken,
                completion
            )
            .ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.NotFound)
            return response;
        using (response)
        {
            var (reason, message) = await GoogleFailures.ErrorAsync(response, cancellationToken).ConfigureAwait(false);
            return GoogleFailures.IsMissingBucket(message)
                ? throw Failures.Remote(ObjectStoreFailure.BucketNotFound, fact, $"404 {reason}")
                : null;
        }
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return (await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false))!;
        }
    }
}
