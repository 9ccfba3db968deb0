using System.Runtime.CompilerServices;

namespace Assets.Storage.Tests.Documentation;

/// <summary>The objects of one tenant, in a folder of a store that all tenants share.</summary>
public sealed class TenantStore(IObjectStore shared, string tenant) : IObjectStore
{
    private readonly string folder = tenant + "/";

    public Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    ) => shared.PutAsync(Shared(key), content, options, cancellationToken);

    public async Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    ) =>
        await shared.OpenAsync(Shared(key), range, cancellationToken) is { } found
            ? new(
                new(key, found.Length, found.ETag, found.LastModified),
                found.Headers,
                found.Content,
                found.Offset,
                found.ContentLength
            )
            : null;

    public Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default) =>
        shared.DeleteAsync(keys.Select(Shared), cancellationToken);

    public async IAsyncEnumerable<ObjectEntry> ListAsync(
        string prefix = "",
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var entry in shared.ListAsync(folder + prefix, cancellationToken))
        {
            if (ObjectKey.TryParse(entry.Key.Value[folder.Length..], out var key))
                yield return entry with
                {
                    Key = key,
                };
        }
    }

    public ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => shared.SignUrlAsync(Shared(key), options, cancellationToken);

    private ObjectKey Shared(ObjectKey key) => ObjectKey.Parse(folder + key.Value);
}
