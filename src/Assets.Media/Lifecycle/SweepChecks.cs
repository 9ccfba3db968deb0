using Assets.Media.Storing;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>What would make a sweep delete files that are in use.</summary>
internal static class SweepChecks
{
    /// <summary>What keys of releases contain that <c>assets upload</c> stored.</summary>
    private const string ReleaseFolder = ".assets/";

    /// <summary>Reads the names of all files, and looks them up until one is in use.</summary>
    /// <exception cref="InvalidOperationException">
    /// The store holds releases of assets, or none of its files is in use.
    /// </exception>
    public static async Task RefuseDangerAsync(
        MediaStoreEntry entry,
        ReferenceSearch search,
        MediaSweepOptions options,
        CancellationToken cancellationToken
    )
    {
        var isUsed = options.AllowNoReferences;
        var files = 0L;
        var batch = new List<ObjectKey>();
        await foreach (var item in entry.Store.ListAsync("", cancellationToken))
        {
            RefuseRelease(entry, item.Key);
            if (ReservedKeys.Contains(item.Key))
                continue;
            files++;
            if (isUsed)
                continue;
            batch.Add(item.Key);
            if (batch.Count < options.BatchSize)
                continue;
            isUsed = (await search.FindAsync(batch, cancellationToken)).Count > 0;
            batch.Clear();
        }

        if (!isUsed && files > 0 && (await search.FindAsync(batch, cancellationToken)).Count == 0)
        {
            throw Refused(
                entry,
                $"the app uses none of its {files} files. Is it connected to the right database, and is every context "
                    + "with files registered? If it really uses none, set MediaSweepOptions.AllowNoReferences."
            );
        }
    }

    private static void RefuseRelease(MediaStoreEntry entry, ObjectKey key)
    {
        var at = key.Value.IndexOf(ReleaseFolder, StringComparison.Ordinal);
        if (at == 0 || (at > 0 && key.Value[at - 1] == '/'))
        {
            throw Refused(
                entry,
                $"it holds releases of assets ('{key}'), whose files no row names. Give assets and media prefixes of "
                    + "their own."
            );
        }
    }

    private static InvalidOperationException Refused(MediaStoreEntry entry, string reason) =>
        new($"The media store '{entry.Name}' was not swept, and nothing was deleted: {reason}");
}
