using System.Collections.Concurrent;
using System.Globalization;
using Assets.Storage.Providers;

namespace Assets.Storage.Memory;

/// <summary>Keeps objects in the memory of the process, for tests. It has no signed URLs.</summary>
/// <param name="clock">The time of the objects; the system's clock if it is null.</param>
public sealed class MemoryStore(TimeProvider? clock = null) : IObjectStore
{
    private const int PartSize = 1 << 20;
    private readonly ConcurrentDictionary<ObjectKey, KeptObject> objects = new();
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private long versions;

    /// <inheritdoc/>
    public async Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        options ??= new();
        options.Headers.Check();
        // Throws for a default key.
        _ = key.Value;
        using var body = new MemoryStream();
        var reader = new ContentReader(content, options);
        for (var isLast = false; !isLast; )
        {
            using var part = await reader.ReadAsync(PartSize, cancellationToken).ConfigureAwait(false);
            body.Write(part.Bytes.Span);
            isLast = part.IsLast;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{Interlocked.Increment(ref versions):x}\"");
        var entry = new ObjectEntry(key, body.Length, etag, clock.GetUtcNow());
        var kept = new KeptObject(entry, options.Headers, body.ToArray());
        if (options.Mode == PutMode.Replace)
            objects[key] = kept;
        else if (!objects.TryAdd(key, kept))
            throw Failures.AlreadyExists(key);
    }

    /// <inheritdoc/>
    public Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!objects.TryGetValue(key, out var kept))
            return Task.FromResult<StoredObject?>(null);
        var (offset, count) =
            (range ?? ByteRange.From(0)).Within(kept.Body.Length) is { } part ? part
            : range is null ? (0, 0)
            : throw Failures.RangeNotSatisfiable(key, kept.Body.Length);
        var stream = new MemoryStream(kept.Body, (int)offset, (int)count, writable: false);
        return Task.FromResult<StoredObject?>(new(kept.Entry, kept.Headers, stream, offset, count));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            objects.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return objects
            .Values.Select(kept => kept.Entry)
            .Where(entry => entry.Key.Value.StartsWith(prefix, StringComparison.Ordinal))
            .TakeWhile(_ =>
                cancellationToken.IsCancellationRequested
                    ? throw new OperationCanceledException(cancellationToken)
                    : true
            )
            .ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw Failures.NoSignedUrls("A store in memory");

    private sealed record KeptObject(ObjectEntry Entry, ObjectHeaders Headers, byte[] Body);
}
