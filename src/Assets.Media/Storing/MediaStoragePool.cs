using System.Collections.Concurrent;
using Assets.Media.Configuration;

namespace Assets.Media.Storing;

/// <summary>One storage for each store of the app.</summary>
internal sealed class MediaStoragePool(StoreEntries entries, MediaSurroundings surroundings)
{
    private readonly ConcurrentDictionary<string, MediaStorage> storages = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">There is no such store, or its settings are wrong.</exception>
    public MediaStorage this[string name] =>
        storages.GetOrAdd(name, key => new MediaStorage(entries[key], surroundings));
}
