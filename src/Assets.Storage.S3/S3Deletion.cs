using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Assets.Storage.Providers;

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
        foreach (var batch in keys.Chunk(Batch))
        {
            single |= batch.Length == 1 || !await TryDeleteAsync(batch, cancellationToken).ConfigureAwait(false);
            if (single)
                await DeleteEachAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>False if the store cannot delete several objects with a request.</returns>
    private async Task<bool> TryDeleteAsync(ObjectKey[] keys, CancellationToken cancellationToken)
    {
        var request = new DeleteObjectsRequest
        {
            BucketName = address.Container,
            Objects = [.. keys.Select(key => new KeyVersion { Key = address.NameOf(key) })],
            Quiet = true,
        };
        var fact = $"{keys.Length} objects were not deleted from {address}";
        return await S3Failures
            .On(
                fact,
                async () =>
                {
                    try
                    {
                        await client.DeleteObjectsAsync(request, cancellationToken).ConfigureAwait(false);
                        return true;
                    }
                    catch (DeleteObjectsException exception)
                    {
                        var errors = exception.Response.DeleteErrors;
                        throw Failures.Remote(
                            errors[0].Code == "AccessDenied" ? ObjectStoreFailure.Denied : ObjectStoreFailure.Other,
                            $"{errors.Count} objects were not deleted from {address}, among them '{errors[0].Key}'",
                            errors[0].Code
                        );
                    }
                    // Swift and Google's S3 interface want an MD5, which newer SDKs do not send.
                    catch (AmazonS3Exception exception)
                        when (exception.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.MethodNotAllowed
                            || exception.ErrorCode is "InvalidRequest" or "InvalidDigest" or "MissingContentMD5"
                        )
                    {
                        return false;
                    }
                }
            )
            .ConfigureAwait(false);
    }

    private async Task DeleteEachAsync(ObjectKey[] keys, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ParallelRequests,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                keys,
                parallel,
                async (key, token) =>
                    await S3Failures
                        .On(
                            $"'{key}' was not deleted from {address}",
                            () => client.DeleteObjectAsync(address.Container, address.NameOf(key), token)
                        )
                        .ConfigureAwait(false)
            )
            .ConfigureAwait(false);
    }
}
