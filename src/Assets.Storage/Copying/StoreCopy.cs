using System.Collections.Concurrent;

namespace Assets.Storage.Copying;

/// <summary>
/// Copies the objects of one store to another, with their headers and metadata. What the target has is not copied
/// again, so a copy that was interrupted at any point is completed by the next one, and one after the app has changed
/// to the target brings what was stored meanwhile.
/// </summary>
/// <remarks>
/// Of the target all keys are in memory, about 200 bytes each. The time of an object is that of its copy. An object of
/// the source that is deleted meanwhile is left out.
/// </remarks>
/// <param name="source">Where the objects are read. It is not changed.</param>
/// <param name="target">Where they are stored.</param>
/// <param name="options">What is copied; by default all that the target does not have.</param>
public sealed class StoreCopy(IObjectStore source, IObjectStore target, StoreCopyOptions? options = null)
{
    /// <summary>
    /// A store that fails for so many objects, and for none succeeds, fails for the next ones too. These are left out.
    /// </summary>
    private const int MaximumFailuresInARow = 16;

    private readonly StoreCopyOptions options = options ?? new();

    /// <summary>Copies.</summary>
    /// <param name="progress">Receives each object, from several threads.</param>
    /// <param name="cancellationToken">Cancels the copy; complete objects stay.</param>
    /// <exception cref="ObjectStoreException">One of the stores cannot be listed.</exception>
    public async Task<StoreCopyResult> RunAsync(
        IProgress<StoreCopyStep>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallel, 1);
        var counts = new StoreCopyCounts(progress);
        var existing = await ListAsync(target, cancellationToken).ConfigureAwait(false);
        var hasObjects = await CopyAllAsync(existing, counts, cancellationToken).ConfigureAwait(false);
        if (options.DeleteOthers && hasObjects && !counts.HasFailures)
            await DeleteAsync(existing.Values, counts, cancellationToken).ConfigureAwait(false);
        return counts.Result();
    }

    private async Task<ConcurrentDictionary<ObjectKey, ObjectEntry>> ListAsync(
        IObjectStore store,
        CancellationToken cancellationToken
    )
    {
        var entries = new ConcurrentDictionary<ObjectKey, ObjectEntry>();
        await foreach (var entry in store.ListAsync(options.Prefix, cancellationToken).ConfigureAwait(false))
        {
            if (options.Skip?.Invoke(entry.Key) != true)
                entries[entry.Key] = entry;
        }

        return entries;
    }

    /// <summary>Copies what is missing, and removes from the list of the target what the source has.</summary>
    /// <returns>Whether the source has any object.</returns>
    private async Task<bool> CopyAllAsync(
        ConcurrentDictionary<ObjectKey, ObjectEntry> existing,
        StoreCopyCounts counts,
        CancellationToken cancellationToken
    )
    {
        var hasObjects = false;
        var transfer = new ObjectTransfer(source, target, options);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Parallel,
            CancellationToken = cancellationToken,
        };
        await Parallel
            .ForEachAsync(
                source.ListAsync(options.Prefix, cancellationToken),
                parallel,
                async (entry, token) =>
                {
                    if (options.Skip?.Invoke(entry.Key) == true)
                        return;
                    Volatile.Write(ref hasObjects, true);
                    existing.TryRemove(entry.Key, out var there);
                    if (counts.FailuresInARow < MaximumFailuresInARow)
                        counts.Add(await transfer.RunAsync(entry, there, token).ConfigureAwait(false));
                }
            )
            .ConfigureAwait(false);
        return hasObjects;
    }

    private async Task DeleteAsync(
        ICollection<ObjectEntry> others,
        StoreCopyCounts counts,
        CancellationToken cancellationToken
    )
    {
        if (!options.DryRun)
            await target.DeleteAsync(others.Select(entry => entry.Key), cancellationToken).ConfigureAwait(false);
        foreach (var entry in others)
            counts.Add(new(entry.Key, StoreCopyAction.Deleted, entry.Length));
    }
}
