using Assets.Storage;

namespace Assets.Tool.Tests.Harness;

/// <summary>A store that works for a number of operations, and then fails or cancels.</summary>
/// <param name="inner">The store behind it.</param>
/// <param name="operations">How many lists and puts succeed.</param>
/// <param name="interrupt">What happens at each later one.</param>
internal sealed class InterruptedStore(IObjectStore inner, int operations, Action interrupt) : IObjectStore
{
    private int count;

    /// <summary>Runs after each successful put.</summary>
    public Func<ObjectKey, Task>? AfterPut { get; init; }

    public bool WasInterrupted => Volatile.Read(ref count) > operations;

    public int Lists { get; private set; }

    public async Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Step();
        cancellationToken.ThrowIfCancellationRequested();
        await inner.PutAsync(key, content, options, cancellationToken);
        if (AfterPut is not null)
            await AfterPut(key);
    }

    public Task<StoredObject?> OpenAsync(ObjectKey key, ByteRange? range, CancellationToken cancellationToken) =>
        inner.OpenAsync(key, range, cancellationToken);

    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        Step();
        return inner.DeleteAsync(keys, cancellationToken);
    }

    public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        Lists++;
        Step();
        cancellationToken.ThrowIfCancellationRequested();
        return inner.ListAsync(prefix, cancellationToken);
    }

    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options,
        CancellationToken cancellationToken
    ) => inner.SignUrlAsync(key, options, cancellationToken);

    private void Step()
    {
        if (Interlocked.Increment(ref count) > operations)
            interrupt();
    }
}
