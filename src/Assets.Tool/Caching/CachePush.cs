using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Assets.Core.Caching;
using Assets.Storage;

namespace Assets.Tool.Caching;

/// <summary>
/// Stores the results that a site was made of, for other machines. Only new objects are created: packs with the results
/// that the newest index has not, then an index that names all.
/// </summary>
/// <param name="store">The remote cache.</param>
/// <param name="cache">The local cache.</param>
/// <param name="limit">How long it may take. What is stored until then is used.</param>
/// <param name="clock">The time.</param>
/// <param name="anew">Whether nothing that is stored is used, because objects are damaged.</param>
internal sealed class CachePush(
    IObjectStore store,
    ContentCache cache,
    TimeSpan limit,
    TimeProvider clock,
    bool anew = false
)
{
    /// <summary>
    /// A rule of the bucket may delete objects after 30 days (docs/remote-cache.md): no index names a pack that is so
    /// old that it could be deleted before the index is replaced.
    /// </summary>
    private static readonly TimeSpan MaximumAge = TimeSpan.FromDays(14);

    /// <summary>More packs would make fetching slower; then all results are stored in new ones.</summary>
    private const int MaximumPacks = 64;

    /// <summary>Packs that are in memory and sent at the same time.</summary>
    private const int Parallel = 4;

    private static readonly TimeSpan LimitOfIndex = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<PackIndex> stored = [];
    private long bytes;

    /// <summary>Stores what is missing. Failures are values.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public async Task<CacheResult> RunAsync(
        CacheKey site,
        IReadOnlyCollection<CacheKey> used,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = new List<PackIndex>();
        string? problem = null;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        try
        {
            var all = anew ? [] : await KnownAsync(site, now, limited.Token).WaitAsync(limited.Token);
            known.AddRange(Needed(all, used));
            var named = known.SelectMany(pack => pack.Entries).Select(entry => entry.ToKey()).ToHashSet();
            await StoreAsync(Pack.Of(cache, used.Where(key => !named.Contains(key)), now), limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problem = $"Storing the results took longer than {limit.TotalSeconds} seconds; the next publish goes on.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = exception.Message;
        }

        if (!stored.IsEmpty)
            problem = await StoreIndexAsync(site, now, [.. known, .. stored], cancellationToken) ?? problem;
        return new(stored.Sum(pack => pack.Entries.Count), bytes, problem);
    }

    /// <summary>The packs of the newest index that are still there; none if some of them will expire soon.</summary>
    private async Task<IReadOnlyList<PackIndex>> KnownAsync(
        CacheKey site,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var (index, _) = await StoredIndexes.NewestAsync(store, site, cancellationToken);
        if (
            index is null
            || index.Packs.Count > MaximumPacks
            || index.Packs.Any(pack => now - pack.Stored > MaximumAge)
        )
            return [];
        var found = await Task.WhenAll(index.Packs.Select(pack => ExistsAsync(pack, cancellationToken)));
        return [.. index.Packs.Where((_, i) => found[i])];
    }

    private async Task<bool> ExistsAsync(PackIndex pack, CancellationToken cancellationToken)
    {
        await using var opened = await store.OpenAsync(pack.Key, ByteRange.None, cancellationToken);
        return opened?.Length == pack.Length;
    }

    private static IEnumerable<PackIndex> Needed(IReadOnlyList<PackIndex> packs, IReadOnlyCollection<CacheKey> used)
    {
        var needed = used.ToHashSet();
        return packs
            .Select(pack => pack with { Entries = [.. pack.Entries.Where(entry => needed.Remove(entry.ToKey()))] })
            .Where(pack => pack.Entries.Count > 0);
    }

    private async Task StoreAsync(IEnumerable<Pack> packs, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(
            packs,
            options,
            async (pack, token) =>
            {
                await PutAsync(pack.Index.Key, pack.Content, token);
                stored.Enqueue(pack.Index);
            }
        );
    }

    private async Task<string?> StoreIndexAsync(
        CacheKey site,
        DateTime now,
        IReadOnlyList<PackIndex> packs,
        CancellationToken cancellationToken
    )
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(LimitOfIndex);
        var (key, content) = new SiteIndex(SiteIndex.CurrentVersion, site.Value, now, packs).ToObject(site);
        try
        {
            await PutAsync(key, content, limited.Token).WaitAsync(limited.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The index of the results could not be stored in time, so that they are not used.";
        }
        catch (IOException exception)
        {
            return exception.Message;
        }
    }

    private async Task PutAsync(ObjectKey key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        MemoryMarshal.TryGetArray(content, out var array);
        using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        try
        {
            await store.PutAsync(key, stream, new() { Length = content.Length }, cancellationToken);
            Interlocked.Add(ref bytes, content.Length);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            // Another build was faster, and names are those of contents.
        }
    }
}
