namespace Assets.Storage;

/// <summary>
/// A store to which a client, such as a browser, can send an object without the app in between. Buckets and containers
/// are such stores; folders and memory are not.
/// </summary>
public interface IDirectUploadStore : IObjectStore
{
    /// <summary>Permits a client to store one object for a limited time.</summary>
    /// <param name="key">
    /// The name of the object. Nobody should be able to guess it: a store that cannot refuse a second use of the
    /// permission replaces the object.
    /// </param>
    /// <param name="options">Length, headers and lifetime.</param>
    /// <param name="cancellationToken">Cancels requests for a signing key.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.NotSupported"/>: the way in which the credentials of the store are given does not
    /// allow it. <see cref="ObjectStoreFailure.InvalidHeaders"/>: one of the headers is not allowed.
    /// </exception>
    ValueTask<DirectUpload> PermitUploadAsync(
        ObjectKey key,
        DirectUploadOptions options,
        CancellationToken cancellationToken = default
    );
}
