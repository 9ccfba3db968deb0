using Assets.Media.Inspection;
using Assets.Media.Receiving;

namespace Assets.Media.Storing;

/// <summary>A file on its way into a store. What is not known yet is null.</summary>
internal sealed class IncomingFile(MediaStoreEntry store, MediaUpload upload, string temporaryFolder)
    : MediaCandidate,
        IDisposable
{
    private readonly Spool received = new(temporaryFolder);
    private Spool? replacement;
    private FileType? type;
    private ImageFindings? image;

    public override string Store => store.Name;

    public override MediaUpload Upload => upload;

    public override FileType Type => type ?? throw new InvalidOperationException("The file was not identified.");

    public override long Length => Content.Length;

    public override string Sha256 => Content.Sha256;

    public override int? Width => image?.Width;

    public override int? Height => image?.Height;

    public override int? Frames => image?.Frames;

    private Spool Content => replacement ?? received;

    public override Stream OpenRead() => Content.OpenRead();

    /// <summary>The bytes as they were received.</summary>
    public Stream OpenReceived() => received.OpenRead();

    public Task<MediaRejection?> ReceiveAsync(Stream content, CancellationToken cancellationToken) =>
        Reception.ReceiveAsync(content, upload, store.Options.MaxLength, received, cancellationToken);

    /// <summary>Finds the type of the content and compares it with the rules of the store.</summary>
    public MediaRejection? Identify()
    {
        using var content = OpenRead();
        return store.RefuseContent(content, upload.FileName, out type);
    }

    /// <summary>Verifies the structure of an image and reads its size.</summary>
    public async Task<MediaRejection?> InspectAsync(CancellationToken cancellationToken)
    {
        if (!ImageInspection.Verifies(Type))
            return null;
        await using var content = OpenRead();
        image = await ImageInspection.InspectAsync(content, Type, store.Options.Images, cancellationToken);
        return image.Rejection;
    }

    /// <summary>Removes metadata and trailing bytes.</summary>
    public async Task<MediaRejection?> CleanAsync(CancellationToken cancellationToken)
    {
        if (image is null || !IsToBeCleaned(image))
            return null;
        await ReplaceAsync(
            async (from, to) =>
            {
                var changes = store.Options.Images.StripMetadata ? image : image with { Edits = [] };
                await ImageMetadata.CopyWithoutAsync(from, to, Type, changes, cancellationToken);
                return true;
            }
        );
        return null;
    }

    /// <summary>Decodes an image, and encodes it again if the rules say so.</summary>
    public async Task<MediaRejection?> DecodeAsync(IImageProcessor? processor, CancellationToken cancellationToken)
    {
        var rules = store.Options.Images;
        var isDecoded = image is not null && processor?.Decodes(Type) == true;
        if (rules.Reencode)
            return isDecoded ? await EncodeAgainAsync(processor!, cancellationToken) : RefuseImage();
        if (!rules.Decode || !isDecoded)
            return null;
        await using var content = OpenRead();
        return await processor!.CanDecodeAsync(content, Type, cancellationToken) ? null : Rejections.Damaged;
    }

    public void Dispose()
    {
        received.Dispose();
        replacement?.Dispose();
    }

    private async Task<MediaRejection?> EncodeAgainAsync(
        IImageProcessor processor,
        CancellationToken cancellationToken
    ) =>
        await ReplaceAsync((from, to) => processor.ReencodeAsync(from, Type, to, cancellationToken))
            ? null
            : Rejections.Damaged;

    /// <summary>An image that cannot be encoded again must not be stored as it is.</summary>
    private MediaRejection? RefuseImage() =>
        Type.ContentType.StartsWith("image/", StringComparison.Ordinal)
            ? Rejections.NotAllowed(Type.ContentType)
            : null;

    private bool IsToBeCleaned(ImageFindings findings) =>
        (store.Options.Images.StripMetadata && findings.HasMetadata)
        || (store.Options.Images.TrailingData == TrailingData.Trim && findings.EndOfImage < received.Length);

    private async Task<bool> ReplaceAsync(Func<Stream, Stream, Task<bool>> write)
    {
        var next = new Spool(temporaryFolder);
        try
        {
            await using var from = OpenRead();
            await using var to = next.OpenWrite();
            if (!await write(from, to))
                return false;
            replacement?.Dispose();
            (replacement, next) = (next, null!);
            return true;
        }
        finally
        {
            next?.Dispose();
        }
    }
}
