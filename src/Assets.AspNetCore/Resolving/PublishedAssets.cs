using System.Collections.Frozen;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>The assets of a manifest: everything is known at start-up and never changes.</summary>
internal sealed class PublishedAssets : IAssetResolver, IDisposable
{
    /// <summary>A year, the longest that RFC 9111 lets a cache count on; <c>immutable</c> (RFC 8246) spares the question on reload.</summary>
    private const string Forever = "max-age=31536000, immutable";

    private readonly string webRoot;
    private readonly HttpDate lastModified;
    private readonly BodyCache bodies;
    private readonly FrozenDictionary<string, Named> names;
    private readonly FrozenDictionary<string, Named>.AlternateLookup<ReadOnlySpan<char>> requests;

    /// <param name="manifest">What was published.</param>
    /// <param name="webRoot">The folder that its files are in.</param>
    /// <param name="published">When; the manifest file's own time stands for all files, so that no output of a build carries a date.</param>
    /// <param name="options">The app's choices.</param>
    public PublishedAssets(AssetManifest manifest, string webRoot, DateTime published, AssetsOptions options)
    {
        this.webRoot = webRoot;
        lastModified = new(published);
        bodies = new(options.MemoryBudget);
        BaseUrl = (options.BaseUrl ?? manifest.BaseUrl)?.TrimEnd('/') is { Length: > 0 } url ? url : null;
        Entries = manifest.Entries;
        Imports = manifest.Imports;
        EntryPoints = manifest.EntryPoints;
        names = manifest.Entries.SelectMany(Name).ToFrozenDictionary(StringComparer.Ordinal);
        requests = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<ManifestEntry> Entries { get; }

    public IEnumerable<string> Paths => Entries.Select(entry => entry.Path);

    public string? BaseUrl { get; }

    public IReadOnlyDictionary<string, string> Imports { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; }

    public AssetResponse? Find(ReadOnlySpan<char> path) => requests.TryGetValue(path, out var named) ? named.Response : null;

    public AssetLink? Link(string path)
    {
        if (!names.TryGetValue(path, out var named))
            return null;
        var entry = named.Entry;
        // Made when markup first asks: most assets are asked for by stylesheets and scripts only.
        return named.Response.Link ??= new(entry.Path, UrlEncoding.Encode(entry.Url), entry.Integrity, entry.Preload);
    }

    public string FileOf(ManifestFile file) => Path.Combine(webRoot, file.File);

    public void Dispose() => bodies.Dispose();

    private IEnumerable<KeyValuePair<string, Named>> Name(ManifestEntry entry)
    {
        var representations = entry.Files.OrderBy(file => file.Length).Select(Represent).ToArray();
        var cacheControl = entry.CacheControl ?? (entry.Cache == CacheClass.Immutable ? Forever : LiveAssets.Revalidate);
        yield return new(entry.Url, new(entry, Respond(entry, representations, cacheControl)));
        if (entry.Url != entry.Path)
            yield return new(entry.Path, new(entry, Respond(entry, representations, LiveAssets.Revalidate)));
    }

    private AssetResponse Respond(ManifestEntry entry, Representation[] representations, string cacheControl) => new()
    {
        Path = entry.Path,
        ContentType = entry.ContentType,
        CacheControl = cacheControl,
        LastModified = lastModified,
        Representations = representations,
        // On a CDN everything is of another origin, and integrity is checked only where that origin agrees.
        AnyOrigin = BaseUrl is not null || MediaTypes.IsFont(entry.ContentType),
    };

    private Representation Represent(ManifestFile file) =>
        new(file.Encoding, file.ETag, file.Length, new PublishedBody(FileOf(file), file.Length, bodies));

    /// <summary>An asset under one of its names.</summary>
    private readonly record struct Named(ManifestEntry Entry, AssetResponse Response);
}
