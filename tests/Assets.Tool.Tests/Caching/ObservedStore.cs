using Assets.Storage;
using Assets.Storage.Memory;

namespace Assets.Tool.Tests.Caching;

/// <summary>A store in memory that counts requests, refuses to change objects, and can be disturbed.</summary>
internal sealed class ObservedStore(TimeProvider? clock = null) : IObjectStore
{
    private readonly MemoryStore inner = new(clock);
    private int opens;
    private int puts;

    public int Opens => opens;

    public int Puts => puts;

    /// <summary>Runs before an object is opened.</summary>
    public Func<ObjectKey, CancellationToken, Task> BeforeOpen { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs before an object is stored.</summary>
    public Func<ObjectKey, CancellationToken, Task> BeforePut { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Runs before a list.</summary>
    public Action BeforeList { get; set; } = () => { };

    /// <summary>Replaces the content that is read.</summary>
    public Func<ObjectKey, Stream, Stream> Content { get; set; } = (_, content) => content;

    public async Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Assert.Equal(PutMode.CreateOnly, (options ?? new()).Mode);
        await BeforePut(key, cancellationToken);
        await inner.PutAsync(key, content, options, cancellationToken);
        Interlocked.Increment(ref puts);
    }

    public async Task<StoredObject?> OpenAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref opens);
        await BeforeOpen(key, cancellationToken);
        return await inner.OpenAsync(key, range, cancellationToken) is { } found
            ? new(
                new(found.Key, found.Length, found.ETag, found.LastModified),
                found.Headers,
                Content(key, found.Content),
                found.Offset,
                found.ContentLength
            )
            : null;
    }

    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A cache deletes nothing.");

    public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        BeforeList();
        return inner.ListAsync(prefix, cancellationToken);
    }

    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    /// <summary>The keys that start with a text.</summary>
    public async Task<IReadOnlyList<ObjectKey>> KeysAsync(string prefix)
    {
        var keys = new List<ObjectKey>();
        await foreach (var entry in inner.ListAsync(prefix, TestContext.Current.CancellationToken))
            keys.Add(entry.Key);
        return keys;
    }

    public async Task<byte[]> ReadAsync(ObjectKey key)
    {
        await using var found = await inner.OpenAsync(key, null, TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await found!.Content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }

    /// <summary>Changes an object behind the back of the cache.</summary>
    public Task ReplaceAsync(ObjectKey key, byte[] content) =>
        inner.PutAsync(
            key,
            new MemoryStream(content),
            new() { Mode = PutMode.Replace },
            TestContext.Current.CancellationToken
        );

    public Task DeleteAsync(ObjectKey key) => inner.DeleteAsync([key], TestContext.Current.CancellationToken);
}
