using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Assets.Storage.Providers;

namespace Assets.Storage.S3;

/// <summary>
/// Stores one object: as one request if it fits into a part, and otherwise in parts, of which three are sent at a time.
/// Each part is in memory, so that it can be hashed before it is sent and sent again; so no upload needs the SDK's
/// <c>aws-chunked</c> encoding, which Ceph stores as the encoding of the object.
/// </summary>
internal sealed class S3Upload(
    AmazonS3Client client,
    StoreAddress address,
    S3StoreSettings settings,
    ObjectKey key,
    PutOptions options
)
{
    private const int ParallelParts = 3;

    /// <summary>S3 has no more parts. With the smallest ones they have 80 GB.</summary>
    private const int MaximumParts = 10_000;

    /// <summary>S3 asks to repeat a create-only PUT that meets another one of the same key.</summary>
    private const int ConflictRepetitions = 5;

    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(10);

    private readonly string name = address.NameOf(key);
    private readonly string fact = $"'{key}' was not stored in {address}";

    private bool IsCreateOnly => options.Mode == PutMode.CreateOnly;

    public async Task RunAsync(Stream content, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(content, options);
        var size = ContentParts.Size(reader.Length, number: 1, MaximumParts);
        using var first = await reader.ReadAsync(size, cancellationToken).ConfigureAwait(false);
        if (first.IsLast)
            await PutAsync(first, cancellationToken).ConfigureAwait(false);
        else
            await PutPartsAsync(first, reader, cancellationToken).ConfigureAwait(false);
    }

    private async Task PutAsync(ContentPart part, CancellationToken cancellationToken)
    {
        var condition = IsCreateOnly;
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await S3Failures.On(fact, () => SendAsync(part, condition, cancellationToken)).ConfigureAwait(false);
                return;
            }
            catch (ObjectStoreException exception)
                when (exception.Failure == ObjectStoreFailure.NotSupported && condition)
            {
                // Stores without conditional requests, such as Swift. The check is not atomic there.
                await RefuseExistingAsync(cancellationToken).ConfigureAwait(false);
                condition = false;
            }
            catch (ObjectStoreException exception)
                when (attempt <= ConflictRepetitions
                    && exception.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.Conflict }
                )
            {
                await Task.Delay(Random.Shared.Next(100 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<PutObjectResponse> SendAsync(
        ContentPart part,
        bool condition,
        CancellationToken cancellationToken
    )
    {
        var request = new PutObjectRequest
        {
            BucketName = address.Container,
            Key = name,
            InputStream = part.AsStream(),
            IfNoneMatch = condition ? "*" : null,
            UseChunkEncoding = false,
            DisablePayloadSigning = !settings.SignPayload,
        };
        S3Headers.Set(request.Headers, request.Metadata, options.Headers);
        return await ExistingAsync(() => client.PutObjectAsync(request, cancellationToken)).ConfigureAwait(false);
    }

    private async Task PutPartsAsync(ContentPart first, ContentReader reader, CancellationToken cancellationToken)
    {
        // Fails before the content is sent.
        if (IsCreateOnly)
            await RefuseExistingAsync(cancellationToken).ConfigureAwait(false);

        var start = new InitiateMultipartUploadRequest { BucketName = address.Container, Key = name };
        S3Headers.Set(start.Headers, start.Metadata, options.Headers);
        var upload = await S3Failures
            .On(fact, () => client.InitiateMultipartUploadAsync(start, cancellationToken))
            .ConfigureAwait(false);
        try
        {
            var tags = await SendPartsAsync(upload.UploadId, first, reader, cancellationToken).ConfigureAwait(false);
            // Stores that ignore the condition of the last request replace an object that was created meanwhile. This
            // is not atomic, but leaves milliseconds instead of the time of the upload.
            if (IsCreateOnly)
                await RefuseExistingAsync(cancellationToken).ConfigureAwait(false);
            await S3Failures
                .On(fact, () => CompleteAsync(upload.UploadId, tags, cancellationToken))
                .ConfigureAwait(false);
        }
        catch
        {
            await AbortAsync(upload.UploadId).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<List<PartETag>> SendPartsAsync(
        string upload,
        ContentPart first,
        ContentReader reader,
        CancellationToken cancellationToken
    )
    {
        var tags = new List<PartETag>();
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ParallelParts,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                ContentParts.OfAsync(first, reader, MaximumParts, cancellationToken),
                parallel,
                async (part, token) =>
                {
                    using var content = part.Part;
                    var request = new UploadPartRequest
                    {
                        BucketName = address.Container,
                        Key = name,
                        UploadId = upload,
                        PartNumber = part.Number,
                        InputStream = content.AsStream(),
                        UseChunkEncoding = false,
                        DisablePayloadSigning = !settings.SignPayload,
                    };
                    var sent = await S3Failures
                        .On(fact, () => client.UploadPartAsync(request, token))
                        .ConfigureAwait(false);
                    lock (tags)
                        tags.Add(new(part.Number, sent.ETag));
                }
            )
            .ConfigureAwait(false);
        return [.. tags.OrderBy(tag => tag.PartNumber)];
    }

    private async Task<CompleteMultipartUploadResponse> CompleteAsync(
        string upload,
        List<PartETag> tags,
        CancellationToken cancellationToken
    )
    {
        var request = new CompleteMultipartUploadRequest
        {
            BucketName = address.Container,
            Key = name,
            UploadId = upload,
            PartETags = tags,
            IfNoneMatch = IsCreateOnly ? "*" : null,
        };
        return await ExistingAsync(() => client.CompleteMultipartUploadAsync(request, cancellationToken))
            .ConfigureAwait(false);
    }

    private async Task AbortAsync(string upload)
    {
        var request = new AbortMultipartUploadRequest
        {
            BucketName = address.Container,
            Key = name,
            UploadId = upload,
        };
        // The caller's token may be cancelled already, so this request has its own limit.
        using var limit = new CancellationTokenSource(AbortLimit);
        try
        {
            await client.AbortMultipartUploadAsync(request, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception
                    is AmazonClientException
                        or HttpRequestException
                        or IOException
                        or OperationCanceledException
            )
        {
            // The parts stay until a lifecycle rule deletes them; the first failure is what matters.
        }
    }

    private async Task<T> ExistingAsync<T>(Func<Task<T>> send)
    {
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            throw Failures.AlreadyExists(key);
        }
    }

    private async Task RefuseExistingAsync(CancellationToken cancellationToken)
    {
        var exists = await S3Failures
            .On(
                fact,
                async () =>
                {
                    try
                    {
                        await client
                            .GetObjectMetadataAsync(address.Container, name, cancellationToken)
                            .ConfigureAwait(false);
                        return true;
                    }
                    catch (AmazonS3Exception exception) when (S3Failures.IsMissing(exception))
                    {
                        return false;
                    }
                }
            )
            .ConfigureAwait(false);
        if (exists)
            throw Failures.AlreadyExists(key);
    }
}
