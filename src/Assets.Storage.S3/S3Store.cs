using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>
/// Keeps objects in a bucket of S3 or a store with its protocol. Creating is atomic, also beside other writers, where
/// the store has conditional writes; objects of more than 8 MB need them for multipart uploads, which AWS has and Ceph
/// 16 has not.
/// </summary>
public sealed class S3Store : IDirectUploadStore, IDisposable
{
    private readonly StoreAddress address;
    private readonly S3StoreSettings settings;
    private readonly S3HttpClient http;
    private readonly AmazonS3Client client;

    /// <summary>Makes the client. It sends no request.</summary>
    /// <param name="address">Bucket and prefix.</param>
    /// <param name="settings">How the bucket is reached.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: a setting is missing or wrong.
    /// </exception>
    public S3Store(StoreAddress address, S3StoreSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.address = address;
        this.settings = settings ?? new();
        http = new(this.settings.IdleTimeout);
        client = S3ClientFactory.Create(this.settings, http);
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
        return new S3Upload(client, address, settings, key, options).RunAsync(content, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    ) =>
        S3Failures.On(
            $"'{key}' was not read from {address}",
            async () =>
            {
                try
                {
                    return range is { IsNone: true }
                        ? await HeadAsync(key, cancellationToken).ConfigureAwait(false)
                        : await GetAsync(key, range, cancellationToken).ConfigureAwait(false);
                }
                catch (AmazonS3Exception exception) when (S3Failures.IsMissing(exception))
                {
                    return null;
                }
                catch (AmazonS3Exception exception)
                    when (exception.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
                {
                    throw Failures.RangeNotSatisfiable(key);
                }
            }
        );

    /// <inheritdoc/>
    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new S3Deletion(client, address).RunAsync(keys, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var request = new ListObjectsV2Request { BucketName = address.Container, Prefix = address.Prefix + prefix };
        do
        {
            var page = await S3Failures
                .On($"{address} was not listed", () => client.ListObjectsV2Async(request, cancellationToken))
                .ConfigureAwait(false);
            foreach (var entry in page.S3Objects ?? [])
            {
                if (address.TryGetKey(entry.Key, out var key))
                    yield return new(key, entry.Size ?? 0, entry.ETag, Time(entry.LastModified));
            }

            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (request.ContinuationToken is not null);
    }

    /// <inheritdoc/>
    public async ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        options.Check();
        cancellationToken.ThrowIfCancellationRequested();
        var expires = DateTimeOffset.UtcNow + options.Lifetime;
        var request = new GetPreSignedUrlRequest
        {
            BucketName = address.Container,
            Key = address.NameOf(key),
            Verb = options.Method == SignedUrlMethod.Put ? HttpVerb.PUT : HttpVerb.GET,
            Expires = expires.UtcDateTime,
            Protocol =
                client.Config.ServiceURL?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true
                    ? Protocol.HTTP
                    : Protocol.HTTPS,
        };
        var headers = Sign(request, options);
        var url = await S3Failures
            .On($"A URL for '{key}' was not signed", () => client.GetPreSignedURLAsync(request))
            .ConfigureAwait(false);
        return new(new(url), headers, expires);
    }

    /// <inheritdoc/>
    public async ValueTask<DirectUpload> PermitUploadAsync(
        ObjectKey key,
        DirectUploadOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        cancellationToken.ThrowIfCancellationRequested();
        return await new S3DirectUpload(client, address).SignAsync(key, options).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private static Dictionary<string, string> Sign(GetPreSignedUrlRequest request, SignedUrlOptions options)
    {
        var headers = new Dictionary<string, string>();
        if (options.Method == SignedUrlMethod.Get)
        {
            request.ResponseHeaderOverrides.ContentDisposition = options.ResponseContentDisposition;
            request.ResponseHeaderOverrides.ContentType = options.ResponseContentType;
            return headers;
        }

        if (options.ContentType is { } contentType)
            headers["Content-Type"] = request.ContentType = contentType;
        if (options.Mode == PutMode.CreateOnly)
            headers["If-None-Match"] = request.Headers["If-None-Match"] = "*";
        return headers;
    }

    private async Task<StoredObject?> HeadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var head = await client
            .GetObjectMetadataAsync(address.Container, address.NameOf(key), cancellationToken)
            .ConfigureAwait(false);
        var entry = new ObjectEntry(key, head.ContentLength, head.ETag, Time(head.LastModified));
        return new(entry, S3Headers.Get(head.Headers, head.Metadata), Stream.Null, 0, 0);
    }

    private async Task<StoredObject?> GetAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest
        {
            BucketName = address.Container,
            Key = address.NameOf(key),
            ByteRange = range is { } part ? new(part.ToString()) : null,
        };
        var response = await client.GetObjectAsync(request, cancellationToken).ConfigureAwait(false);
        var (offset, length) = Placed(response.ContentRange, response.ContentLength);
        var entry = new ObjectEntry(key, length, response.ETag, Time(response.LastModified));
        var headers = S3Headers.Get(response.Headers, response.Metadata);
        return new(entry, headers, response.ResponseStream, offset, response.ContentLength);
    }

    /// <summary>Reads <c>bytes 0-2/10</c>; no such header means the whole object.</summary>
    private static (long Offset, long Length) Placed(string? contentRange, long contentLength)
    {
        if (string.IsNullOrEmpty(contentRange))
            return (0, contentLength);
        var range = System.Net.Http.Headers.ContentRangeHeaderValue.Parse(contentRange);
        return (range.From ?? 0, range.Length ?? contentLength);
    }

    private static DateTimeOffset Time(DateTime? time) =>
        time is { } known ? new(known.ToUniversalTime()) : DateTimeOffset.UnixEpoch;
}
