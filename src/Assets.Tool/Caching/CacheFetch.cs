using System.IO.Compression;
using Assets.Core.Caching;
using Assets.Storage;

namespace Assets.Tool.Caching;

/// <summary>
/// Stores in the local cache what a site was made of on another machine. What arrives is verified, and what arrived
/// stays when the rest does not.
/// </summary>
/// <param name="store">The remote cache.</param>
/// <param name="cache">The local cache.</param>
/// <param name="limits">How long it may take.</param>
internal sealed class CacheFetch(IObjectStore store, ContentCache cache, FetchLimits limits)
{
    private int fetched;
    private int damaged;

    /// <summary>Fetches what is absent. Failures are values: a build goes on without the results.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public async Task<CacheResult> RunAsync(CacheKey site, CancellationToken cancellationToken)
    {
        using var answer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        answer.CancelAfter(limits.Answer);
        SiteIndex? index;
        try
        {
            // Not every wait ends when it is cancelled, such as one for the address of a host.
            (index, damaged) = await StoredIndexes.NewestAsync(store, site, answer.Token).WaitAsync(answer.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(0, 0, $"The store did not answer within {limits.Answer.TotalSeconds} seconds.");
        }
        catch (IOException exception)
        {
            return new(0, 0, exception.Message);
        }

        return index is null ? Result(0, null) : await FetchAsync(index, cancellationToken);
    }

    private async Task<CacheResult> FetchAsync(SiteIndex index, CancellationToken cancellationToken)
    {
        using var pace = new FetchPace(limits, cancellationToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.Parallel, CancellationToken = pace.Token };
        try
        {
            var parts = index.Packs.SelectMany(pack => PackPart.Of(pack, entry => !cache.Contains(entry.ToKey())));
            await Parallel
                .ForEachAsync(parts, options, async (part, token) => await FetchAsync(part, pace, token))
                .WaitAsync(pace.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Result(pace.Bytes, "The store is slower than making the results again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Result(pace.Bytes, exception.Message);
        }

        return Result(pace.Bytes, null);
    }

    private async Task FetchAsync(PackPart part, FetchPace pace, CancellationToken cancellationToken)
    {
        await using var opened = await OpenAsync(part, cancellationToken);
        if (opened is null)
            return;

        var position = part.Entries[0].Offset;
        foreach (var entry in part.Entries)
        {
            await new PartStream(opened.Content, entry.Offset - position, pace).SkipAsync(cancellationToken);
            if (await ImportAsync(opened.Content, entry, pace, cancellationToken))
                Interlocked.Increment(ref fetched);
            else
                Interlocked.Increment(ref damaged);
            position = entry.End;
        }
    }

    /// <summary>Null if the pack has expired, which is no failure, or is damaged.</summary>
    private async Task<StoredObject?> OpenAsync(PackPart part, CancellationToken cancellationToken)
    {
        try
        {
            var opened = await store.OpenAsync(part.Pack.Key, part.Range, cancellationToken);
            if (opened is null || opened.Length == part.Pack.Length)
                return opened;
            await opened.DisposeAsync();
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.RangeNotSatisfiable) { }

        Interlocked.Add(ref damaged, part.Entries.Count);
        return null;
    }

    private async Task<bool> ImportAsync(
        Stream content,
        PackEntry entry,
        FetchPace pace,
        CancellationToken cancellationToken
    )
    {
        var digest = new byte[PackEntry.DigestLength];
        await new PartStream(content, digest.Length, pace).ReadExactlyAsync(digest, cancellationToken);
        await using var body = new PartStream(content, entry.Stored, pace);
        try
        {
            await using var expanded = entry.IsCompressed
                ? new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true)
                : (Stream)body;
            return await cache.ImportAsync(entry.ToKey(), digest, entry.Length, expanded, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // BrotliStream throws one or the other for bytes that are not Brotli's.
            return false;
        }
        finally
        {
            await body.SkipAsync(cancellationToken);
        }
    }

    private CacheResult Result(long bytes, string? problem) =>
        problem is not null ? new(fetched, bytes, problem)
        : damaged == 0 ? new(fetched, bytes, null)
        : new(fetched, bytes, Damage(damaged)) { IsDamaged = true };

    private static string Damage(int count) =>
        $"{count} objects or results in it are damaged, or are not what their names say, and were not used. A publish "
        + "that may write stores them again. If this is repeated, find out who writes to the store.";
}
