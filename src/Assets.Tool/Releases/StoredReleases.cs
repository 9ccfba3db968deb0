using System.Text.Json;
using Assets.Core.Diagnostics;
using Assets.Storage;

namespace Assets.Tool.Releases;

/// <summary>The releases of a store.</summary>
internal static class StoredReleases
{
    /// <summary>Reads all records, the newest first.</summary>
    /// <exception cref="ToolException">A record cannot be read, so it is not known what its release needs.</exception>
    public static async Task<IReadOnlyList<StoredRelease>> ReadAsync(
        IObjectStore store,
        CancellationToken cancellationToken
    )
    {
        var releases = new List<StoredRelease>();
        await foreach (var entry in store.ListAsync(ReleaseRecord.Prefix, cancellationToken))
        {
            if (await ReadAsync(store, entry, cancellationToken) is { } release)
                releases.Add(release);
        }

        return [.. releases.OrderByDescending(release => release.Time).ThenBy(release => release.Key)];
    }

    /// <summary>Null if the record was deleted after it was listed.</summary>
    private static async Task<StoredRelease?> ReadAsync(
        IObjectStore store,
        ObjectEntry entry,
        CancellationToken cancellationToken
    )
    {
        await using var found = await store.OpenAsync(entry.Key, cancellationToken: cancellationToken);
        if (found is null)
            return null;
        try
        {
            return new(entry.Key, entry.LastModified, await ReleaseRecord.ReadAsync(found.Content, cancellationToken));
        }
        catch (JsonException exception)
        {
            throw new ToolException(Catalog.RecordDamaged(entry.Key.Value, exception.Message));
        }
    }
}
