using Assets.Storage;

namespace Assets.Tool.Tests.Fetching;

/// <summary>A store that fails for some objects, or breaks the connection when each is read first.</summary>
internal sealed class FailingStore(IObjectStore inner, Func<string, bool> fails) : ReadOnlyStore
{
    private readonly HashSet<ObjectKey> broken = [];

    public bool BreaksOnce { get; init; }

    public override async Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    )
    {
        if (fails(key.Value))
            throw Down();
        var found = await inner.OpenAsync(key, range, cancellationToken);
        if (found is null || !BreaksOnce || key.Value.StartsWith(".assets/", StringComparison.Ordinal))
            return found;
        lock (broken)
        {
            if (!broken.Add(key))
                return found;
        }

        var entry = new ObjectEntry(key, found.Length, found.ETag, found.LastModified);
        return new(entry, found.Headers, new BrokenStream(), 0, found.Length);
    }

    public override IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        CancellationToken cancellationToken = default
    ) => fails(prefix) ? throw Down() : inner.ListAsync(prefix, cancellationToken);

    private static ObjectStoreException Down() => new(ObjectStoreFailure.Unavailable, "The store is down.");

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection broke.");
    }
}
