using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>The assets of a manifest: everything is known at start-up and never changes.</summary>
internal sealed class PublishedAssets : IAssetResolver, IDisposable
{
    private readonly PublishedFolder site;
    private readonly ManifestIndex manifest;

    /// <summary>Made when they are first asked for.</summary>
    private readonly PublishedAsset?[] assets;

    /// <param name="manifest">What was published.</param>
    /// <param name="webRoot">The folder that its files are in.</param>
    /// <param name="published">
    /// When; the manifest file's own time stands for all files, so that no output of a build carries a date.
    /// </param>
    /// <param name="options">The app's choices.</param>
    public PublishedAssets(ManifestIndex manifest, string webRoot, DateTime published, AssetsOptions options)
    {
        this.manifest = manifest;
        BaseUrl = (options.BaseUrl ?? manifest.BaseUrl)?.TrimEnd('/') is { Length: > 0 } url ? url : null;
        site = new(
            webRoot,
            HttpDate.NotInTheFuture(published),
            new(options.MemoryBudgetBytes),
            new(),
            OnCdn: BaseUrl is not null
        );
        assets = new PublishedAsset?[manifest.Count];
    }

    /// <summary>Read from the manifest anew each time.</summary>
    public IReadOnlyList<ManifestEntry> Entries => manifest;

    public IEnumerable<string> Paths => manifest.Paths;

    public string? BaseUrl { get; }

    public IReadOnlyDictionary<string, string> Imports => manifest.Imports;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints => manifest.EntryPoints;

    public ServedAsset? Find(ReadOnlySpan<char> path) =>
        manifest.Find(path, out var isPublished) is >= 0 and var entry ? Asset(entry).Respond(isPublished) : null;

    public AssetLink? Link(string path) => manifest.Find(path, out _) is >= 0 and var entry ? Asset(entry).Link : null;

    public string? Unpublished(string path) => null;

    public string FileOf(ManifestFile file) => site.FileOf(file);

    public void Dispose() => site.Files.Dispose();

    /// <summary>Two requests at once may both make it; the first one's stays, so that a body is held once.</summary>
    private PublishedAsset Asset(int entry) =>
        assets[entry]
        ?? Interlocked.CompareExchange(ref assets[entry], new(manifest[entry], site), null)
        ?? assets[entry]!;
}

/// <summary>What all assets of a published site share.</summary>
/// <param name="WebRoot">The folder that the files are in.</param>
/// <param name="LastModified">When the site was published.</param>
/// <param name="Memory">Bounds the files' bytes in memory.</param>
/// <param name="Files">Keeps the other ones open.</param>
/// <param name="OnCdn">Whether pages of other origins use the files.</param>
internal sealed record PublishedFolder(
    string WebRoot,
    HttpDate LastModified,
    MemoryBudget Memory,
    OpenFiles Files,
    bool OnCdn
)
{
    public string FileOf(ManifestFile file) => Path.Combine(WebRoot, file.File);
}
