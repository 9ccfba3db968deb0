using System.Collections.Frozen;
using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>The assets of a manifest: everything is known at start-up and never changes.</summary>
internal sealed class PublishedAssets : IAssetResolver, IDisposable
{
    private readonly PublishedFolder site;
    private readonly FrozenDictionary<string, PublishedAsset> names;
    private readonly FrozenDictionary<string, PublishedAsset>.AlternateLookup<ReadOnlySpan<char>> requests;

    /// <param name="manifest">What was published.</param>
    /// <param name="webRoot">The folder that its files are in.</param>
    /// <param name="published">When; the manifest file's own time stands for all files, so that no output of a build carries a date.</param>
    /// <param name="options">The app's choices.</param>
    public PublishedAssets(AssetManifest manifest, string webRoot, DateTime published, AssetsOptions options)
    {
        BaseUrl = (options.BaseUrl ?? manifest.BaseUrl)?.TrimEnd('/') is { Length: > 0 } url ? url : null;
        Entries = manifest.Entries;
        Imports = manifest.Imports;
        EntryPoints = manifest.EntryPoints;
        site = new(webRoot, new(published), new(options.MemoryBudget), OnCdn: BaseUrl is not null);
        names = Index(manifest.Entries);
        requests = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<ManifestEntry> Entries { get; }

    public IEnumerable<string> Paths => Entries.Select(entry => entry.Path);

    public string? BaseUrl { get; }

    public IReadOnlyDictionary<string, string> Imports { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; }

    public AssetResponse? Find(ReadOnlySpan<char> path) => requests.TryGetValue(path, out var asset) ? asset.Respond(path) : null;

    public AssetLink? Link(string path) => names.TryGetValue(path, out var asset) ? asset.Link : null;

    public string FileOf(ManifestFile file) => site.FileOf(file);

    public void Dispose() => site.Bodies.Dispose();

    /// <summary>Every asset under its plain name and its published one.</summary>
    private FrozenDictionary<string, PublishedAsset> Index(IReadOnlyList<ManifestEntry> entries)
    {
        var index = new Dictionary<string, PublishedAsset>(entries.Count * 2, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var asset = new PublishedAsset(entry, site);
            index[entry.Url] = asset;
            // A published name is what caches hold on to: it wins should another asset's plain name be the same.
            index.TryAdd(entry.Path, asset);
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>What all assets of a published site share.</summary>
/// <param name="WebRoot">The folder that the files are in.</param>
/// <param name="LastModified">When the site was published.</param>
/// <param name="Bodies">What is held of the files.</param>
/// <param name="OnCdn">Whether pages of other origins use the files.</param>
internal sealed record PublishedFolder(string WebRoot, HttpDate LastModified, BodyCache Bodies, bool OnCdn)
{
    public string FileOf(ManifestFile file) => Path.Combine(WebRoot, file.File);
}
