namespace Assets.Manifest;

/// <summary>What a publish produced: the one document that the build writes and the runtime reads.</summary>
public sealed record AssetManifest
{
    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>
    /// The file's name, or what follows the app's name and a dot in it; it lies beside the app's dll, outside wwwroot,
    /// so that it is never served.
    /// </summary>
    public const string FileName = "assets.manifest.json";

    /// <summary>
    /// Prefix of every asset URL, an absolute URL without a trailing slash (a CDN), or <see langword="null"/> when the
    /// site serves its own assets.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>One entry a logical path, in ordinal order of <see cref="ManifestEntry.Path"/>.</summary>
    public required IReadOnlyList<ManifestEntry> Entries { get; init; }

    /// <summary>
    /// The import map: what a module asks for, and the logical path that answers. A name that starts with a slash is a
    /// path below the site's root
    /// (<c>/js/cart.js</c>), any other a bare name (<c>lit</c>). Empty when imports are rewritten and nothing has a
    /// bare name.
    /// </summary>
    public IReadOnlyDictionary<string, string> Imports { get; init; } = Nothing.Imports;

    /// <summary>
    /// A bundler's entry points: the source's name (<c>src/main.ts</c>), and the logical paths of the scripts and
    /// stylesheets that a page then needs,
    /// in order.
    /// </summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; init; } = Nothing.EntryPoints;
}
