using Assets.Media.Naming;
using Assets.Media.Scanning;
using Assets.Media.Validating;
using Assets.Media.Variants;
using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Storing;

/// <summary>Checks files by the rules of one store and keeps them in it.</summary>
internal sealed class MediaStorage(MediaStoreEntry entry, MediaSurroundings surroundings) : IMediaStorage
{
    /// <summary>
    /// How often another key is tried if one is in use. With <c>{random}</c> in the path the first one is free.
    /// </summary>
    private const int Attempts = 20;

    public string Name => entry.Name;

    public async Task<MediaResult> SaveAsync(
        Stream content,
        MediaUpload? upload = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        using var file = new IncomingFile(entry, upload ?? new(), surroundings.TemporaryFolder);
        return await RefuseAsync(file, content, cancellationToken) is { } rejection
            ? new MediaResult(rejection)
            : new MediaResult(await StoreAsync(file, cancellationToken));
    }

    public Task<StoredObject?> OpenAsync(
        ObjectKey key,
        ByteRange? range = null,
        CancellationToken cancellationToken = default
    ) => entry.Store.OpenAsync(key, range, cancellationToken);

    public async Task DeleteAsync(ObjectKey key, CancellationToken cancellationToken = default)
    {
        // The file goes last: while it is there, a deletion that was interrupted can be repeated.
        await entry.Store.DeleteAsync(
            await VariantKeys.ListAsync(entry.Store, key, cancellationToken),
            cancellationToken
        );
        await entry.Store.DeleteAsync([key], cancellationToken);
    }

    public ValueTask<string> GetUrlAsync(
        ObjectKey key,
        MediaUrlOptions? options = null,
        CancellationToken cancellationToken = default
    ) => surroundings.Urls.ForAsync(entry, key, options ?? MediaUrlOptions.Default, cancellationToken);

    public Task<UploadTicketResult> CreateUploadAsync(
        MediaUpload upload,
        CancellationToken cancellationToken = default
    ) => surroundings.DirectUploads.CreateAsync(entry, upload, cancellationToken);

    public Task<MediaResult> CompleteUploadAsync(string token, CancellationToken cancellationToken = default) =>
        surroundings.DirectUploads.CompleteAsync(entry, this, token, cancellationToken);

    /// <summary>
    /// The steps in the order in which a file passes them. The first one that refuses it is the last.
    /// </summary>
    private async Task<MediaRejection?> RefuseAsync(IncomingFile file, Stream content, CancellationToken cancellation)
    {
        await using var scope = surroundings.Scopes.CreateAsyncScope();
        return await file.ReceiveAsync(content, cancellation)
            ?? file.Identify()
            ?? await file.InspectAsync(cancellation)
            ?? await file.CleanAsync(cancellation)
            ?? await file.DecodeAsync(surroundings.ImageProcessor, cancellation)
            ?? await ValidateAsync(scope.ServiceProvider, file, cancellation)
            ?? await ScanAsync(scope.ServiceProvider, file, cancellation);
    }

    private async Task<MediaRejection?> ValidateAsync(
        IServiceProvider services,
        IncomingFile file,
        CancellationToken cancellationToken
    )
    {
        foreach (var validator in Of<IMediaValidator>(services))
        {
            if (await validator.ValidateAsync(file, cancellationToken) is { } message)
                return new(MediaRejectionReason.Refused, message);
        }

        return null;
    }

    private async Task<MediaRejection?> ScanAsync(
        IServiceProvider services,
        IncomingFile file,
        CancellationToken cancellationToken
    )
    {
        foreach (var scanner in Of<IMediaScanner>(services))
        {
            await using var content = file.OpenReceived();
            var result = await scanner.ScanAsync(content, cancellationToken);
            if (result.Verdict == ScanVerdict.Clean)
                continue;
            surroundings.Logger.RefusedByScanner(entry.Name, result.Verdict, result.Detail);
            return result.Verdict == ScanVerdict.Infected ? Rejections.Infected : Rejections.NotScanned;
        }

        return null;
    }

    /// <summary>What is registered for all stores, then what is registered for this one.</summary>
    private IEnumerable<T> Of<T>(IServiceProvider services)
        where T : notnull => services.GetServices<T>().Concat(services.GetKeyedServices<T>(entry.Name));

    private async Task<StoredFile> StoreAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        var name = OriginalName.From(file.Upload.FileName);
        var options = new PutOptions { Headers = StoredHeaders.For(entry, file, name), Length = file.Length };
        for (var attempt = 0; ; attempt++)
        {
            var key = entry.KeyFor(file, surroundings.Clock.GetUtcNow(), attempt);
            try
            {
                await using var content = file.OpenRead();
                await entry.Store.PutAsync(key, content, options, cancellationToken);
                await surroundings.Variants.MakeAtUploadAsync(entry, key, cancellationToken);
                return Stored(file, key, name);
            }
            catch (ObjectStoreException exception)
                when (exception.Failure == ObjectStoreFailure.AlreadyExists && attempt < Attempts)
            {
                // Another upload has this name. Both are kept.
            }
        }
    }

    private StoredFile Stored(IncomingFile file, ObjectKey key, string? name) =>
        new()
        {
            Store = entry.Name,
            Key = key.Value,
            ContentType = file.Type.ContentType,
            Length = file.Length,
            Sha256 = file.Sha256,
            OriginalName = name,
            Width = file.Width,
            Height = file.Height,
        };
}
