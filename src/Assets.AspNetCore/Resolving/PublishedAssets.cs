using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>The assets of a manifest, which is read at start and never changes.</summary>
internal sealed class PublishedAssets : IAssetResolver, IDisposable
{
    private readonly PublishedFolder site;
    private readonly ManifestIndex manifest;
    private readonly AssetTable assets;
    private readonly AssetTable? earlier;

    /// <param name="manifest">The manifest.</param>
    /// <param name="webRoot">The folder of its files.</param>
    /// <param name="published">
    /// The time of the publish, for all files. It is the time of the manifest file because no output of a build has a
    /// date in it.
    /// </param>
    /// <param name="options">The app's options.</param>
    /// <param name="earlierReleases">
    /// The fingerprinted files that earlier releases have left, by their published paths. They are served to open and
    /// cached pages; nothing else knows of them.
    /// </param>
    public PublishedAssets(
        ManifestIndex manifest,
        string webRoot,
        DateTime published,
        AssetsOptions options,
        ManifestIndex? earlierReleases = null
    )
    {
        this.manifest = manifest;
        BaseUrl = (options.BaseUrl ?? manifest.BaseUrl)?.TrimEnd('/') is { Length: > 0 } url ? url : null;
        site = new(
            webRoot,
            HttpDate.NotInTheFuture(published),
            new(options.MemoryBudgetBytes),
            new(),
            OnCdn: BaseUrl is not null,
            options.CompressionDictionaries
        );
        assets = new(manifest, site);
        earlier = earlierReleases is null ? null : new(earlierReleases, site);
    }

    /// <summary>Each access reads an entry from the manifest again.</summary>
    public IReadOnlyList<ManifestEntry> Entries => manifest;

    public IEnumerable<string> Paths => manifest.Paths;

    public string? BaseUrl { get; }

    public IReadOnlyDictionary<string, string> Imports => manifest.Imports;

    public IReadOnlyDictionary<string, EntryPoint> EntryPoints => manifest.EntryPoints;

    public ServedAsset? Find(ReadOnlySpan<char> path) => assets.Find(path) ?? earlier?.Find(path);

    public AssetLink? Link(string path) => assets.Link(path);

    public string? Unpublished(string path) => null;

    public string FileOf(ManifestFile file) => site.FileOf(file);

    public void Dispose() => site.Files.Dispose();
}

/// <summary>What all assets of a published site share.</summary>
/// <param name="WebRoot">The folder of the files.</param>
/// <param name="LastModified">When the site was published.</param>
/// <param name="Memory">Limits the files' bytes in memory.</param>
/// <param name="Files">Keeps the other files open.</param>
/// <param name="OnCdn">Whether pages of other origins use the files.</param>
/// <param name="Dictionaries">Whether files are sent as differences from those of earlier releases.</param>
internal sealed record PublishedFolder(
    string WebRoot,
    HttpDate LastModified,
    MemoryBudget Memory,
    OpenFiles Files,
    bool OnCdn,
    bool Dictionaries
)
{
    public string FileOf(ManifestFile file) => Path.Combine(WebRoot, file.File);
}
