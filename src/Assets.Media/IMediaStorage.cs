using Assets.Storage;

namespace Assets.Media;

/// <summary>
/// One named store of users' files with its rules. It is injected by <c>[FromKeyedServices("avatars")]</c>, and
/// <see cref="MediaStores"/> gives all. Members can be called from several threads at the same time.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ObjectStoreException"/> when the store cannot be reached or refuses the app, and
/// <see cref="OperationCanceledException"/> when it is cancelled. A file that breaks a rule is a value
/// (<see cref="MediaResult.Rejection"/>) and not an exception.
/// </remarks>
public interface IMediaStorage
{
    /// <summary>The name of the store.</summary>
    string Name { get; }

    /// <summary>
    /// Receives a file, checks it by the rules of the store, and stores it under a new key. No existing file is
    /// replaced.
    /// </summary>
    /// <param name="content">
    /// The bytes, read once from the current position, of any length, with or without seeking. It is not disposed.
    /// </param>
    /// <param name="upload">What the client says about the file.</param>
    /// <param name="cancellationToken">Cancels the upload; nothing is stored then.</param>
    /// <returns>The stored file, or the first rule that it breaks.</returns>
    Task<MediaResult> SaveAsync(
        Stream content,
        MediaUpload? upload = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Opens a file for reading.</summary>
    /// <param name="key">The key of the file.</param>
    /// <param name="range">The bytes to read; all if null.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    /// <returns>The file, which the caller disposes; null if there is none.</returns>
    Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes a file and its variants. A file that does not exist is ignored.</summary>
    /// <param name="key">The key of the file.</param>
    /// <param name="cancellationToken">Cancels the deletion; the variants may be deleted then.</param>
    Task DeleteAsync(ObjectKey key, CancellationToken cancellationToken = default);

    /// <summary>Makes the URL of a file.</summary>
    /// <param name="key">The key of the file; it is not checked whether it exists.</param>
    /// <param name="options">Variant, lifetime and disposition.</param>
    /// <param name="cancellationToken">Cancels requests for a signing key.</param>
    /// <returns>An absolute URL, or a percent-encoded one that starts with the base path of <c>MapMedia</c>.</returns>
    ValueTask<string> GetUrlAsync(
        ObjectKey key,
        MediaUrlOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Permits a client to send one file to the store itself. The file is not visible until
    /// <see cref="CompleteUploadAsync"/> has checked it.
    /// </summary>
    /// <param name="upload">What the client says about the file.</param>
    /// <param name="cancellationToken">Cancels requests to the store.</param>
    /// <returns>The ticket, or the rule that the announced file breaks.</returns>
    Task<UploadTicketResult> CreateUploadAsync(MediaUpload upload, CancellationToken cancellationToken = default);

    /// <summary>Checks a file that a client has sent, as <see cref="SaveAsync"/> does, and stores it.</summary>
    /// <param name="token">The token of the ticket, as the client sends it back.</param>
    /// <param name="cancellationToken">Cancels the check; the file can be completed again then.</param>
    /// <returns>The stored file, or the first rule that it breaks. A refused file is deleted.</returns>
    Task<MediaResult> CompleteUploadAsync(string token, CancellationToken cancellationToken = default);
}
