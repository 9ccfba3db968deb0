using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Assets.Storage.Providers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Assets.Storage.Azure;

/// <summary>
/// Keeps objects as block blobs in a container of Azure Blob Storage. Creating is atomic for any length.
/// </summary>
public sealed class AzureStore : IDirectUploadStore, IDisposable
{
    private const int ParallelDeletions = 32;

    /// <summary>A suffix is found by the length, which changes if the object is replaced meanwhile.</summary>
    private const int SuffixAttempts = 5;

    private readonly StoreAddress address;
    private readonly HttpClient http;
    private readonly BlobContainerClient container;
    private readonly AzureUrlSigner signer;

    /// <summary>Makes the client. It sends no request.</summary>
    /// <param name="address">Container and prefix.</param>
    /// <param name="settings">How the container is reached.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: a setting is missing or wrong.
    /// </exception>
    public AzureStore(StoreAddress address, AzureStoreSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.address = address;
        settings ??= new();
        http = AzureClientFactory.CreateHttpClient(settings);
        var (service, hasIdentity) = AzureClientFactory.Create(settings, http);
        container = service.GetBlobContainerClient(address.Container);
        signer = new(service, hasIdentity);
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
        return new AzureUpload(Blob(key), address, key, options).RunAsync(content, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    ) =>
        AzureFailures.On<StoredObject?>(
            $"'{key}' was not read from {address}",
            async () =>
            {
                try
                {
                    var opened = range switch
                    {
                        { IsNone: true } => await HeadAsync(key, cancellationToken).ConfigureAwait(false),
                        { First: null } suffix => await GetSuffixAsync(key, suffix, cancellationToken)
                            .ConfigureAwait(false),
                        _ => await GetAsync(key, Range(range), null, cancellationToken).ConfigureAwait(false),
                    };
                    // The range of all bytes is sent as none, and Azurite answers 416 as an empty part.
                    if (range is { IsNone: false } && opened.ContentLength == 0)
                    {
                        await opened.DisposeAsync().ConfigureAwait(false);
                        throw Failures.RangeNotSatisfiable(key, opened.Length);
                    }

                    return opened;
                }
                catch (RequestFailedException exception) when (AzureFailures.IsMissingBlob(exception))
                {
                    return null;
                }
                catch (RequestFailedException exception) when (exception.Status == 416)
                {
                    throw Failures.RangeNotSatisfiable(key);
                }
            },
            cancellationToken
        );

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
                    await AzureFailures
                        .On(
                            $"'{key}' was not deleted from {address}",
                            () => Blob(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, null, token),
                            token
                        )
                        .ConfigureAwait(false)
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
        var options = new GetBlobsOptions { Prefix = address.Prefix + prefix };
        var pages = container.GetBlobsAsync(options, cancellationToken).AsPages().GetAsyncEnumerator(cancellationToken);
        await using (pages.ConfigureAwait(false))
        {
            while (
                await AzureFailures
                    .On($"{address} was not listed", () => pages.MoveNextAsync().AsTask(), cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                foreach (var blob in pages.Current.Values)
                {
                    if (address.TryGetKey(blob.Name, out var key))
                        yield return Entry(key, blob.Properties);
                }
            }
        }
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
        return await AzureFailures
            .On(
                $"A URL for '{key}' was not signed",
                () => signer.SignAsync(Blob(key), options, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
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
        return await AzureFailures
            .On(
                $"An upload of '{key}' was not permitted",
                () => new AzureDirectUpload(signer).SignAsync(Blob(key), options, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private BlockBlobClient Blob(ObjectKey key) => container.GetBlockBlobClient(address.NameOf(key));

    private async Task<StoredObject> HeadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        BlobProperties properties = await Blob(key)
            .GetPropertiesAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var entry = new ObjectEntry(
            key,
            properties.ContentLength,
            properties.ETag.ToString("H"),
            properties.LastModified
        );
        return new(entry, AzureHeaders.Of(properties), Stream.Null, 0, 0);
    }

    /// <summary>Azure has no ranges from the end.</summary>
    private async Task<StoredObject> GetSuffixAsync(
        ObjectKey key,
        ByteRange suffix,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            BlobProperties properties = await Blob(key)
                .GetPropertiesAsync(cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            var (offset, count) =
                suffix.Within(properties.ContentLength)
                ?? throw Failures.RangeNotSatisfiable(key, properties.ContentLength);
            try
            {
                return await GetAsync(key, new(offset, count), properties.ETag, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (RequestFailedException exception) when (exception.Status == 412 && attempt < SuffixAttempts) { }
        }
    }

    private async Task<StoredObject> GetAsync(
        ObjectKey key,
        HttpRange range,
        ETag? version,
        CancellationToken cancellationToken
    )
    {
        var options = new BlobDownloadOptions
        {
            Range = range,
            Conditions = version is null ? null : new() { IfMatch = version },
        };
        BlobDownloadStreamingResult download = await Blob(key)
            .DownloadStreamingAsync(options, cancellationToken)
            .ConfigureAwait(false);
        var details = download.Details;
        var (offset, length) = ContentRangeHeaderValue.TryParse(details.ContentRange, out var part)
            ? (part.From ?? 0, part.Length ?? details.ContentLength)
            : (0, details.ContentLength);
        var entry = new ObjectEntry(key, length, details.ETag.ToString("H"), details.LastModified);
        return new(entry, AzureHeaders.Of(details), download.Content, offset, details.ContentLength);
    }

    private static HttpRange Range(ByteRange? range) =>
        range is { First: { } first } part ? new(first, Count(first, part.Last)) : default;

    /// <summary>Null to the end, also for a last byte that is so far that the number of bytes is none.</summary>
    private static long? Count(long first, long? last) =>
        last - first is { } more and < long.MaxValue ? more + 1 : null;

    private static ObjectEntry Entry(ObjectKey key, BlobItemProperties properties) =>
        new(
            key,
            properties.ContentLength ?? 0,
            properties.ETag?.ToString("H") ?? "\"\"",
            properties.LastModified ?? DateTimeOffset.UnixEpoch
        );
}
