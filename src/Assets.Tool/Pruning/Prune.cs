using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Pruning;

/// <summary>
/// Deletes the objects that expired releases name and no kept one does. Objects that no release names belong to
/// somebody else, and stay.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="options">Which releases are kept.</param>
/// <param name="clock">The time, compared with that of the store's objects.</param>
internal sealed class Prune(IObjectStore store, PruneOptions options, TimeProvider clock)
{
    /// <exception cref="ToolException">There is no release, or the record of one cannot be read.</exception>
    /// <exception cref="ObjectStoreException">The store failed. No kept release needs what was deleted.</exception>
    public async Task<PruneResult> RunAsync(CancellationToken cancellationToken)
    {
        var objects = await ListAsync(cancellationToken);
        // Records are read after the list, so that objects of a release that is completed meanwhile are known as its
        // own.
        var (kept, expired) = Divide(await StoredReleases.ReadAsync(store, cancellationToken));
        if (kept.Count == 0)
            throw new ToolException(Catalog.NoReleases());
        var deleted = Deleted(objects, kept, expired);
        var result = new PruneResult(kept, expired, deleted);
        if (options.DryRun || deleted.Count == 0)
            return result;

        if (await IsChangedAsync(kept, expired, cancellationToken))
            throw new ToolException(Catalog.ReleasesChanged());
        // Records last: an interrupted prune finds the rest through them.
        var records = expired.Select(release => release.Key).ToHashSet();
        await store.DeleteAsync(Keys(deleted).Where(key => !records.Contains(key)), cancellationToken);
        await store.DeleteAsync(Keys(deleted).Where(records.Contains), cancellationToken);
        return result;
    }

    private (IReadOnlyList<StoredRelease> Kept, IReadOnlyList<StoredRelease> Expired) Divide(
        IReadOnlyList<StoredRelease> releases
    )
    {
        var kept = releases.Where((_, index) => IsKept(releases, index)).ToList();
        return (kept, [.. releases.Except(kept)]);
    }

    /// <summary>
    /// A release is of use as long as pages of it are open, so its age counts from its replacement. Azure's times have
    /// no parts of a second, so which of two releases of one second is the newer is not known, and both are kept.
    /// </summary>
    private bool IsKept(IReadOnlyList<StoredRelease> releases, int index)
    {
        var keep = Math.Max(1, options.Keep);
        return index < keep
            || releases[index].Time == releases[keep - 1].Time
            || releases[index - 1].Time > clock.GetUtcNow() - options.MinimumAge;
    }

    /// <summary>
    /// An upload that ended meanwhile may need an object of an expired release, or be one that is repeated.
    /// </summary>
    private async Task<bool> IsChangedAsync(
        IReadOnlyList<StoredRelease> kept,
        IReadOnlyList<StoredRelease> expired,
        CancellationToken cancellationToken
    )
    {
        var known = kept.Concat(expired).Select(release => (release.Key, release.Time)).ToHashSet();
        await foreach (var entry in store.ListAsync(ReleaseRecord.Prefix, cancellationToken))
        {
            if (!known.Contains((entry.Key, entry.LastModified)))
                return true;
        }

        return false;
    }

    private List<ObjectEntry> Deleted(
        IReadOnlyList<ObjectEntry> objects,
        IReadOnlyList<StoredRelease> kept,
        IReadOnlyList<StoredRelease> expired
    )
    {
        var needed = kept.SelectMany(release => release.Keys).ToHashSet();
        var unneeded = expired.SelectMany(release => release.Keys).ToHashSet();
        var oldest = clock.GetUtcNow() - options.MinimumAge;
        return
        [
            .. objects
                .Where(entry => !needed.Contains(entry.Key))
                .Where(entry => unneeded.Contains(entry.Key) || (options.Orphans && entry.LastModified < oldest))
                .OrderBy(entry => entry.Key),
        ];
    }

    private async Task<List<ObjectEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var objects = new List<ObjectEntry>();
        await foreach (var entry in store.ListAsync("", cancellationToken))
            objects.Add(entry);
        return objects;
    }

    private static IEnumerable<ObjectKey> Keys(IEnumerable<ObjectEntry> entries) => entries.Select(entry => entry.Key);
}
