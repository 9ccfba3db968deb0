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
            try
            {
                if (await ReadAsync(store, entry, cancellationToken) is { } release)
                    releases.Add(release);
            }
            catch (JsonException exception)
            {
                throw new ToolException(Catalog.RecordDamaged(entry.Key.Value, exception.Message));
            }
        }

        return [.. releases.OrderByDescending(release => release.Time).ThenBy(release => release.Key)];
    }

    /// <summary>
    /// The newest releases, the newest first. Releases with one manifest, such as two uploads with different encodings,
    /// count once, and a record that cannot be read is left out.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="app">The app; null for all.</param>
    /// <param name="count">The maximum number of releases.</param>
    /// <param name="report">Receives a sentence about each record that cannot be read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<IReadOnlyList<StoredRelease>> NewestAsync(
        IObjectStore store,
        string? app,
        int count,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        var entries = await store.ListAsync(ReleaseRecord.Prefix, cancellationToken).ToListAsync(cancellationToken);
        var releases = new List<StoredRelease>();
        foreach (var entry in entries.OrderByDescending(entry => entry.LastModified).ThenBy(entry => entry.Key))
        {
            if (releases.Count == count)
                break;
            try
            {
                if (
                    await ReadAsync(store, entry, cancellationToken) is { } release
                    && (app is null || release.Record.App == app)
                    && releases.TrueForAll(other => other.Record.Manifest != release.Record.Manifest)
                )
                    releases.Add(release);
            }
            catch (JsonException exception)
            {
                report($"The record '{entry.Key}' cannot be read: {exception.Message.TrimEnd('.')}.");
            }
        }

        return releases;
    }

    /// <summary>Null if the record was deleted after it was listed.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    private static async Task<StoredRelease?> ReadAsync(
        IObjectStore store,
        ObjectEntry entry,
        CancellationToken cancellationToken
    )
    {
        await using var found = await store.OpenAsync(entry.Key, cancellationToken: cancellationToken);
        if (found is null)
            return null;
        return new(entry.Key, entry.LastModified, await ReleaseRecord.ReadAsync(found.Content, cancellationToken));
    }
}
