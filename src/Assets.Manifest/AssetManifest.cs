namespace Assets.Manifest;

/// <summary>The published assets of a site: the document that the build writes and the runtime reads.</summary>
public sealed record AssetManifest
{
    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>
    /// The file's name, with or without the app's name before it (<c>Shop.assets.manifest.json</c>). The file is beside
    /// the app's dll and outside wwwroot, so that it is never served.
    /// </summary>
    public const string FileName = "assets.manifest.json";

    /// <summary>
    /// The name of the file beside it that has the entries of fingerprinted files of earlier releases, by their
    /// published paths. There is none if no such file is in the web root.
    /// </summary>
    internal const string EarlierFileName = "assets.earlier.json";

    /// <summary>
    /// The prefix of all asset URLs, an absolute URL of a CDN without a trailing slash, or <see langword="null"/> when
    /// the site serves its own assets.
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>One entry for each asset path, in ordinal order of <see cref="ManifestEntry.Path"/>.</summary>
    public required IReadOnlyList<ManifestEntry> Entries { get; init; }

    /// <summary>
    /// The import map: module specifiers and their asset paths. A specifier that starts with a slash is a path below
    /// the site's root (<c>/js/cart.js</c>); any other is a bare name (<c>lit</c>). Empty when imports are rewritten
    /// and there are no bare names.
    /// </summary>
    public IReadOnlyDictionary<string, string> Imports { get; init; } = EmptyModuleNames.Imports;

    /// <summary>
    /// The entry points of bundlers by their names there: the source (<c>src/main.ts</c>), or the name that the
    /// bundler's configuration gives (<c>main</c>). Where two outputs have an entry point of one name, the names are
    /// <c>{base path}/{name}</c>.
    /// </summary>
    internal IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; init; } = EmptyModuleNames.EntryPoints;
}
