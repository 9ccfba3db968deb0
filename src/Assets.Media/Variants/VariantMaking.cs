using Assets.Media.Storing;
using Assets.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.Media.Variants;

/// <summary>
/// Makes the variants of stored images: when they are first requested, or when the image is stored. One variant is made
/// once at a time in a process; several processes may make it at the same time, and the first one stores it.
/// </summary>
internal sealed class VariantMaking(
    TimeProvider clock,
    ILogger<VariantMaking> logger,
    IOptions<MediaOptions> options,
    IImageProcessor? processor = null
)
{
    private readonly RecentFailures failures = new(clock);
    private readonly SharedWork<(string Store, ObjectKey Variant), bool> work = new();
    private readonly string temporaryFolder = options.Value.TemporaryFolder ?? Path.GetTempPath();

    /// <summary>Opens a variant, and makes it first if it is not stored.</summary>
    /// <param name="entry">The store.</param>
    /// <param name="key">The key of the image.</param>
    /// <param name="name">The name of the variant.</param>
    /// <param name="range">The bytes to read; all if null.</param>
    /// <param name="cancellationToken">
    /// Cancels the waiting; the making is cancelled if no other request waits for it.
    /// </param>
    /// <returns>
    /// The variant, which the caller disposes; null if the store has no such image or no such variant, or if the file
    /// is no image that can be decoded.
    /// </returns>
    /// <exception cref="ObjectStoreException">As for <see cref="IObjectStore.OpenAsync"/>.</exception>
    public async Task<StoredObject?> OpenAsync(
        MediaStoreEntry entry,
        ObjectKey key,
        string name,
        ByteRange? range,
        CancellationToken cancellationToken
    )
    {
        if (Find(entry, name) is not { } variant || VariantKeys.For(key, variant) is not { } variantKey)
            return null;
        if (await entry.Store.OpenAsync(variantKey, range, cancellationToken) is { } stored)
            return stored;
        return await MakeAsync(entry, key, variant, variantKey, cancellationToken)
            ? await entry.Store.OpenAsync(variantKey, range, cancellationToken)
            : null;
    }

    /// <summary>
    /// Makes the variants of a new image that are made with it. What fails is logged, and tried again at the first
    /// request.
    /// </summary>
    public async Task MakeAtUploadAsync(MediaStoreEntry entry, ObjectKey key, CancellationToken cancellationToken)
    {
        foreach (var variant in entry.Options.Variants)
        {
            if (!variant.AtUpload || VariantKeys.For(key, variant) is not { } variantKey)
                continue;
            try
            {
                await MakeAsync(entry, key, variant, variantKey, cancellationToken);
            }
            catch (IOException exception)
            {
                logger.VariantNotMadeAtUpload(exception, variant.Name, key, entry.Name);
            }
        }
    }

    private static MediaVariant? Find(MediaStoreEntry entry, string name) =>
        entry.Options.Variants.FirstOrDefault(variant => variant.Name == name);

    private async Task<bool> MakeAsync(
        MediaStoreEntry entry,
        ObjectKey key,
        MediaVariant variant,
        ObjectKey variantKey,
        CancellationToken cancellationToken
    )
    {
        if (processor is null || failures.Contains(variantKey))
            return false;
        var making = new VariantRun(entry, key, variant, variantKey, processor, temporaryFolder);
        return await work.JoinAsync((entry.Name, variantKey), RunAsync, cancellationToken);

        async Task<bool> RunAsync(CancellationToken cancellation)
        {
            var outcome = await making.RunAsync(cancellation);
            if (outcome is VariantOutcome.Made or VariantOutcome.NoFile)
                return outcome == VariantOutcome.Made;
            failures.Add(variantKey);
            logger.VariantNotMade(variant.Name, key, entry.Name, outcome);
            return false;
        }
    }
}
