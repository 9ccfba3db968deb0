using Assets.Core.Diagnostics;
using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Uploading;

/// <summary>
/// Stores a release in stages. An object that exists is kept, and none is deleted, so the pages of other releases keep
/// working, and an upload that was interrupted at any point is completed by the next one.
/// </summary>
/// <param name="store">Where the release is stored.</param>
/// <param name="options">How it is stored.</param>
/// <param name="progress">Receives each stored object.</param>
internal sealed class Upload(IObjectStore store, UploadOptions options, IProgress<UploadProgress>? progress = null)
{
    /// <summary>Stores a release.</summary>
    /// <exception cref="ObjectStoreException">The store cannot be listed.</exception>
    public async Task<UploadResult> RunAsync(Release release, CancellationToken cancellationToken)
    {
        if (DamagedFiles(release) is { Count: > 0 } damaged)
            return Result(release, new([], 0, new HashSet<ObjectKey>()), [], damaged);
        var listed = await ListAsync(cancellationToken);
        var plan = UploadPlan.Of(release.Objects, listed, options.Everything);
        progress?.Report(new(0, plan.Objects.Count, 0));
        if (options.DryRun)
            return Result(release, plan, plan.Objects, []);

        var puts = new ObjectPuts(store, plan, options.Parallel, progress);
        foreach (var stage in Enum.GetValues<UploadStage>())
        {
            await puts.RunAsync(plan.Objects.Where(item => item.Stage == stage), cancellationToken);
            if (puts.Problems is { Count: > 0 } problems)
                return Result(release, plan, puts.Stored, problems);
        }

        try
        {
            await StoreRecordAsync(release, listed, cancellationToken);
        }
        catch (ObjectStoreException exception)
        {
            return Result(release, plan, puts.Stored, [Catalog.StoreFailed(exception.Message)]);
        }

        return Result(release, plan, puts.Stored, []);
    }

    /// <summary>
    /// A file that is missing in the folder must not be noticed after a half of the release is stored.
    /// </summary>
    private static List<Diagnostic> DamagedFiles(Release release) =>
        [
            .. release
                .Objects.Select(item => (item, Info: new FileInfo(item.File)))
                .Where(pair => !pair.Info.Exists || pair.Info.Length != pair.item.Length)
                .Select(pair =>
                    Catalog.PublishedFileDiffers(
                        pair.item.File,
                        pair.item.Length,
                        pair.Info.Exists ? pair.Info.Length : null
                    )
                ),
        ];

    private async Task<Dictionary<ObjectKey, long>> ListAsync(CancellationToken cancellationToken)
    {
        var listed = new Dictionary<ObjectKey, long>();
        await foreach (var entry in store.ListAsync("", cancellationToken))
            listed[entry.Key] = entry.Length;
        return listed;
    }

    /// <summary>
    /// The record is replaced even if it exists: its time says which release is the newest. A manifest has its hash as
    /// name.
    /// </summary>
    private async Task StoreRecordAsync(
        Release release,
        Dictionary<ObjectKey, long> listed,
        CancellationToken cancellationToken
    )
    {
        var (manifest, content) = release.ManifestObject;
        if (options.Everything || !listed.TryGetValue(manifest, out var length) || length != content.Length)
            await StoreAsync(release.ManifestObject, cancellationToken);
        await StoreAsync(release.RecordObject, cancellationToken);
    }

    private async Task StoreAsync((ObjectKey Key, byte[] Content) item, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(item.Content, writable: false);
        await store.PutAsync(item.Key, stream, RecordOptions, cancellationToken);
    }

    private static readonly PutOptions RecordOptions = new()
    {
        Mode = PutMode.Replace,
        Headers = new() { ContentType = "application/json", CacheControl = "no-store" },
    };

    private static UploadResult Result(
        Release release,
        UploadPlan plan,
        IEnumerable<PublishedObject> stored,
        IReadOnlyList<Diagnostic> problems
    )
    {
        var objects = stored.OrderBy(item => item.Key).ToList();
        return new(
            [.. objects.Select(item => item.Key)],
            objects.Sum(item => item.Length),
            plan.Existing,
            [.. objects.Where(item => plan.Replaced.Contains(item.Key)).Select(item => item.Key)],
            release.RecordObject.Key,
            problems
        );
    }
}
