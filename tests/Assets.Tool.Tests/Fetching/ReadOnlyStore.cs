using Assets.Storage;

namespace Assets.Tool.Tests.Fetching;

/// <summary>A store for a fetch, which changes nothing.</summary>
internal abstract class ReadOnlyStore : IObjectStore
{
    public abstract IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        CancellationToken cancellationToken = default
    );

    public abstract Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    );

    public Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();
}
