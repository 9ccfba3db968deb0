using Assets.Media.Inspection;
using Assets.Media.Receiving;
using Assets.Media.Storing;
using Assets.Storage;

namespace Assets.Media.Variants;

/// <summary>
/// Makes one variant: reads the image from the store, checks it as it is stored, and stores the variant.
/// </summary>
internal sealed class VariantRun(
    MediaStoreEntry entry,
    ObjectKey key,
    MediaVariant variant,
    ObjectKey variantKey,
    IImageProcessor processor,
    string temporaryFolder
)
{
    public async Task<VariantOutcome> RunAsync(CancellationToken cancellationToken)
    {
        // A request that looked before the variant was stored may come here after it was.
        await using (var existing = await entry.Store.OpenAsync(variantKey, ByteRange.None, cancellationToken))
        {
            if (existing is not null)
                return VariantOutcome.Made;
        }

        await using var stored = await entry.Store.OpenAsync(key, range: null, cancellationToken);
        if (stored is null)
            return VariantOutcome.NoFile;
        if (stored.Length > entry.Options.MaxLength)
            return VariantOutcome.TooLarge;
        using var image = new Spool(temporaryFolder);
        await using (var spooling = image.OpenWrite())
            await stored.Content.CopyToAsync(spooling, cancellationToken);
        await using var content = image.OpenRead();
        if (await TypeOfAsync(content, cancellationToken) is not { } type || !ImageInspection.Verifies(type))
            return VariantOutcome.NoImage;
        if (await IsRefusedAsync(content, type, cancellationToken))
            return VariantOutcome.NotAllowed;
        content.Position = 0;
        using var made = new Spool(temporaryFolder);
        await using (var output = made.OpenWrite())
        {
            if (!await processor.RenderAsync(content, type, variant, output, cancellationToken))
                return VariantOutcome.NotDecoded;
        }

        await StoreAsync(made, stored.Headers, cancellationToken);
        return VariantOutcome.Made;
    }

    private static async Task<FileType?> TypeOfAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[FileTypes.HeadLength];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        content.Position = 0;
        return FileTypes.Sniff(head.AsSpan(0, length));
    }

    /// <summary>
    /// Files that were stored in other ways, or under other rules, are checked here for the first time.
    /// </summary>
    private async Task<bool> IsRefusedAsync(Stream content, FileType type, CancellationToken cancellationToken)
    {
        var rules = new ImageRules
        {
            MaxPixels = entry.Options.Images.MaxPixels,
            MaxFrames = entry.Options.Images.MaxFrames,
            // It is not decoded.
            TrailingData = TrailingData.Allow,
        };
        return (await ImageInspection.InspectAsync(content, type, rules, cancellationToken)).Rejection is not null;
    }

    private async Task StoreAsync(Spool made, ObjectHeaders headers, CancellationToken cancellationToken)
    {
        await using var content = made.OpenRead();
        var put = new PutOptions
        {
            Headers = new()
            {
                ContentType = VariantTypes.ContentTypeOf(variant.Format),
                ContentDisposition = headers.ContentDisposition,
                CacheControl = headers.CacheControl,
            },
            Length = made.Length,
        };
        try
        {
            await entry.Store.PutAsync(variantKey, content, put, cancellationToken);
        }
        catch (ObjectStoreException exception) when (exception.Failure == ObjectStoreFailure.AlreadyExists)
        {
            // Another process was faster. Its variant is the same.
        }
    }
}
