using Assets.Core.Caching;
using Assets.Storage;

namespace Assets.Tool.Caching;

/// <summary>The indexes of a site in a store.</summary>
internal static class StoredIndexes
{
    /// <summary>A damaged index is not the reason to do without an earlier one, but not all need to be tried.</summary>
    private const int Tries = 3;

    /// <summary>Above this size it is not an index: a site of 100,000 files has one of 25 MB.</summary>
    private const long MaximumLength = 64 << 20;

    /// <summary>The newest index.</summary>
    /// <returns>Null if there is none. The number of newer ones that are damaged.</returns>
    /// <exception cref="IOException">The store cannot be listed or read.</exception>
    public static async Task<(SiteIndex? Index, int Damaged)> NewestAsync(
        IObjectStore store,
        CacheKey site,
        CancellationToken cancellationToken
    )
    {
        var listed = new List<ObjectEntry>();
        await foreach (var entry in store.ListAsync(SiteIndex.Prefix(site), cancellationToken))
            listed.Add(entry);
        var damaged = 0;
        foreach (
            var entry in listed
                .OrderByDescending(entry => entry.LastModified)
                .ThenBy(entry => entry.Key)
                .Take(Tries)
                .Where(entry => entry.Length <= MaximumLength)
        )
        {
            await using var opened = await store.OpenAsync(entry.Key, cancellationToken: cancellationToken);
            if (opened is null)
                continue;
            using var content = new MemoryStream();
            await opened.Content.CopyToAsync(content, cancellationToken);
            if (SiteIndex.TryRead(entry.Key, site, content.ToArray()) is { } index)
                return (index, damaged);
            damaged++;
        }

        return (null, damaged);
    }
}
