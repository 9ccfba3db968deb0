namespace Assets.Storage;

/// <summary>
/// A store of objects: bytes with headers under a key. A folder, a bucket of S3 or Google Cloud Storage and a container
/// of Azure Blob Storage are stores. Members can be called from several threads at the same time.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ObjectStoreException"/> for what the store refuses or cannot do, and
/// <see cref="OperationCanceledException"/> when it is cancelled. Requests that fail for a moment are repeated by the
/// store before it throws. An object is visible as a whole or not at all.
/// </remarks>
public interface IObjectStore
{
    /// <summary>Stores an object.</summary>
    /// <param name="key">The name of the object.</param>
    /// <param name="content">
    /// The bytes, read once from the current position to the end. The stream may be of any length, and need not support
    /// seeking; it is not disposed, and at most a few megabytes of it are in memory.
    /// </param>
    /// <param name="options">Headers, length and mode. By default an existing object is not replaced.</param>
    /// <param name="cancellationToken">Cancels the upload; nothing is stored then.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.AlreadyExists"/>: the key is in use and the mode is
    /// <see cref="PutMode.CreateOnly"/>. <see cref="ObjectStoreFailure.LengthMismatch"/>: the stream has another length
    /// than <see cref="PutOptions.Length"/>. <see cref="ObjectStoreFailure.InvalidHeaders"/>,
    /// <see cref="ObjectStoreFailure.InvalidKey"/>: the store cannot keep them. Nothing was stored.
    /// </exception>
    Task PutAsync(
        ObjectKey key,
        Stream content,
        PutOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens an object for reading.</summary>
    /// <param name="key">The name of the object.</param>
    /// <param name="range">
    /// The bytes to read; all if null. <see cref="ByteRange.None"/> gets the properties without content.
    /// </param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    /// <returns>The object, which the caller disposes; null if there is none under this key.</returns>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.RangeNotSatisfiable"/>: the range contains no byte of the object.
    /// </exception>
    Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes objects. Keys without an object are ignored.</summary>
    /// <param name="keys">The names of the objects, in any number.</param>
    /// <param name="cancellationToken">Cancels the deletion; a part of the objects may be deleted then.</param>
    /// <exception cref="ObjectStoreException">
    /// At least one object could not be deleted; others may be deleted.
    /// </exception>
    Task DeleteAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects whose keys start with a text, in no particular order.</summary>
    /// <param name="prefix">
    /// The start of the keys, compared byte by byte: <c>css/</c> for a folder, <c>css/si</c> for some of its files,
    /// empty for all.
    /// </param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>
    /// One entry for each object, read from the store page by page. Names that are no <see cref="ObjectKey"/>, such as
    /// the <c>folder/</c> markers of web consoles, are left out.
    /// </returns>
    IAsyncEnumerable<ObjectEntry> ListAsync(string prefix = "", CancellationToken cancellationToken = default);

    /// <summary>Makes a URL with which anybody can read or write one object for a limited time.</summary>
    /// <param name="key">The name of the object; it is not checked whether it exists.</param>
    /// <param name="options">Method, lifetime and response headers. By default the URL reads for five minutes.</param>
    /// <param name="cancellationToken">Cancels requests for a signing key.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.NotSupported"/>: the store, or the way in which its credentials are given, has no
    /// signed URLs.
    /// </exception>
    ValueTask<SignedUrl> SignUrlAsync(
        ObjectKey key,
        SignedUrlOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
