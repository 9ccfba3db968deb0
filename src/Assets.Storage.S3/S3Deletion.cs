using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Assets.Storage.S3;

/// <summary>Deletes objects, a thousand with each request where the store can do that.</summary>
internal sealed class S3Deletion(AmazonS3Client client, StoreAddress address)
{
    /// <summary>The limit of one request.</summary>
    private const int Batch = 1_000;

    private const int ParallelRequests = 16;

    public async Task RunAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        var single = false;
        foreach (var batch in keys.Select(key => address.NameOf(key)).Chunk(Batch))
        {
            single |= batch.Length == 1;
            var rest = single ? batch : await DeleteAsync(batch, cancellationToken).ConfigureAwait(false);
            single |= rest is null;
            // One by one, each failure is repeated, and described if it stays.
            await DeleteEachAsync(rest ?? batch, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>
    /// The objects that were not deleted; null if the store cannot delete several with one request.
    /// </returns>
    private async Task<string[]?> DeleteAsync(string[] names, CancellationToken cancellationToken)
    {
        var request = new DeleteObjectsRequest
        {
            BucketName = address.Container,
            Objects = [.. names.Select(name => new KeyVersion { Key = name })],
            Quiet = true,
        };
        return await S3Failures
            .On<string[]?>(
                $"{names.Length} objects were not deleted from {address}",
                async () =>
                {
                    try
                    {
                        await client.DeleteObjectsAsync(request, cancellationToken).ConfigureAwait(false);
                        return [];
                    }
                    catch (DeleteObjectsException exception)
                    {
                        return [.. exception.Response.DeleteErrors.Select(error => error.Key)];
                    }
                    // Swift and Google's S3 interface want an MD5, which newer SDKs do not send.
                    catch (AmazonS3Exception exception)
                        when (exception.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.MethodNotAllowed
                            || exception.ErrorCode is "InvalidRequest" or "InvalidDigest" or "MissingContentMD5"
                        )
                    {
                        return null;
                    }
                }
            )
            .ConfigureAwait(false);
    }

    private async Task DeleteEachAsync(string[] names, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ParallelRequests,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                names,
                parallel,
                async (name, token) =>
                    await S3Failures
                        .On(
                            $"'{name[address.Prefix.Length..]}' was not deleted from {address}",
                            () => client.DeleteObjectAsync(address.Container, name, token)
                        )
                        .ConfigureAwait(false)
            )
            .ConfigureAwait(false);
    }
}
