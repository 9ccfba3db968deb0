using System.Globalization;
using System.Text;
using Assets.Storage.Providers;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Assets.Storage.Azure;

/// <summary>
/// Stores one blob: as one request if it fits into a block, and otherwise in blocks, of which three are sent at a time.
/// Blocks that are not committed are no blob, and Azure deletes them after a week or when the key is stored.
/// </summary>
internal sealed class AzureUpload(BlockBlobClient blob, StoreAddress address, ObjectKey key, PutOptions options)
{
    /// <summary>A blob has no more blocks. With the smallest ones they have 400 GB.</summary>
    private const int MaximumBlocks = 50_000;

    private const int ParallelBlocks = 3;

    private readonly string fact = $"'{key}' was not stored in {address}";

    private BlobRequestConditions? Conditions =>
        options.Mode == PutMode.CreateOnly ? new() { IfNoneMatch = ETag.All } : null;

    public async Task RunAsync(Stream content, CancellationToken cancellationToken)
    {
        var reader = new ContentReader(content, options);
        var size = ContentParts.Size(reader.Length, number: 1, MaximumBlocks);
        using var first = await reader.ReadAsync(size, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (first.IsLast)
        {
            await PutOrCommitAsync(first, reader, cancellationToken).ConfigureAwait(false);
            return;
        }

        await RefuseExistingAsync(cancellationToken).ConfigureAwait(false);
        await StageAndCommitAsync(first, reader, cancellationToken).ConfigureAwait(false);
    }

    private async Task PutOrCommitAsync(ContentPart part, ContentReader reader, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(() => PutAsync(part, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            // Blocks that an interrupted upload left behind count as a blob here (in Azurite), but not for a commit.
            await RefuseExistingAsync(cancellationToken).ConfigureAwait(false);
            await StageAndCommitAsync(part, reader, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task StageAndCommitAsync(ContentPart first, ContentReader reader, CancellationToken cancellationToken)
    {
        var ids = await StageAsync(first, reader, cancellationToken).ConfigureAwait(false);
        await SendAsync(() => CommitAsync(ids, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response<BlobContentInfo>> PutAsync(ContentPart part, CancellationToken cancellationToken)
    {
        var upload = new BlobUploadOptions
        {
            HttpHeaders = AzureHeaders.Of(options.Headers),
            Metadata = options.Headers.Metadata.ToDictionary(),
            Conditions = Conditions,
        };
        return await blob.UploadAsync(part.AsStream(), upload, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<string>> StageAsync(
        ContentPart first,
        ContentReader reader,
        CancellationToken cancellationToken
    )
    {
        // Another writer of the same key stages its own blocks.
        var prefix = Guid.NewGuid().ToString("n");
        var count = 0;
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = ParallelBlocks,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                ContentParts.OfAsync(first, reader, MaximumBlocks, cancellationToken),
                parallel,
                async (block, token) =>
                {
                    using var content = block.Part;
                    // A block is never empty, but a blob may have none.
                    if (content.Bytes.IsEmpty)
                        return;
                    Interlocked.Increment(ref count);
                    var id = Id(prefix, block.Number);
                    await AzureFailures
                        .On(fact, () => blob.StageBlockAsync(id, content.AsStream(), cancellationToken: token), token)
                        .ConfigureAwait(false);
                }
            )
            .ConfigureAwait(false);
        return [.. Enumerable.Range(1, count).Select(number => Id(prefix, number))];
    }

    /// <summary>Base64, of one length for all blocks of a blob, as Azure demands it.</summary>
    private static string Id(string prefix, int number) =>
        Convert.ToBase64String(
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:d6}"))
        );

    private async Task<Response<BlobContentInfo>> CommitAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var commit = new CommitBlockListOptions
        {
            HttpHeaders = AzureHeaders.Of(options.Headers),
            Metadata = options.Headers.Metadata.ToDictionary(),
            Conditions = Conditions,
        };
        return await blob.CommitBlockListAsync(ids, commit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Fails before the content is sent.</summary>
    private async Task RefuseExistingAsync(CancellationToken cancellationToken)
    {
        if (options.Mode != PutMode.CreateOnly)
            return;
        var exists = await AzureFailures
            .On(fact, () => blob.ExistsAsync(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        if (exists.Value)
            throw Failures.AlreadyExists(key);
    }

    private Task SendAsync(Func<Task<Response<BlobContentInfo>>> send, CancellationToken cancellationToken) =>
        AzureFailures.On(
            fact,
            async () =>
            {
                try
                {
                    return await send().ConfigureAwait(false);
                }
                catch (RequestFailedException exception)
                    // The last one is that of a shared access signature that only allows creating.
                    when (exception.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet" or "UnauthorizedBlobOverwrite"
                    )
                {
                    throw Failures.AlreadyExists(key);
                }
            },
            cancellationToken
        );
}
