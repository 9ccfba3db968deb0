namespace Assets.Storage.Tests.Copying;

/// <summary>A store before another one, which does something before it is used.</summary>
internal sealed class StoreBetween(IObjectStore inner) : IObjectStore
{
    public Func<ObjectKey, Task>? BeforePut { get; init; }
    public Func<ObjectKey, Task>? BeforeOpen { get; init; }
    public Func<ObjectKey, Stream, Stream>? Content { get; init; }

    public async Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (BeforePut is not null)
            await BeforePut(key);
        cancellationToken.ThrowIfCancellationRequested();
        await inner.PutAsync(key, content, options, cancellationToken);
    }

    public async Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    )
    {
        if (BeforeOpen is not null)
            await BeforeOpen(key);
        var found = await inner.OpenAsync(key, range, cancellationToken);
        return found is null || Content is null
            ? found
            : new(
                new(key, found.Length, found.ETag, found.LastModified),
                found.Headers,
                Content(key, found.Content),
                found.Offset,
                found.ContentLength
            );
    }

    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default) =>
        inner.DeleteAsync(keys, cancellationToken);

    public IAsyncEnumerable<ObjectEntry> ListAsync(string prefix = "", CancellationToken cancellationToken = default) =>
        inner.ListAsync(prefix, cancellationToken);

    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => inner.SignUrlAsync(key, options, cancellationToken);
}
