namespace Assets.Manifest;

/// <summary>Where sources outside wwwroot lie on the developer's machine, written at build beside the app's dll and never published.</summary>
/// <param name="Sources">In order of precedence: the first that has a file for a path answers.</param>
public sealed record DevelopmentManifest(IReadOnlyList<DevelopmentSource> Sources)
{
    /// <summary>As in <see cref="AssetManifest.Imports"/>; a name and a path that both end with a slash stand for all modules in a folder.</summary>
    public IReadOnlyDictionary<string, string> Imports { get; init; } = Nothing.Imports;

    /// <summary>As in <see cref="AssetManifest.EntryPoints"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; init; } = Nothing.EntryPoints;

    /// <summary>Globs over logical paths of what is in the web root and is not published.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The file's name.</summary>
    public const string FileName = "assets.development.json";
}

/// <summary>A folder or file that an <c>AssetCollect</c> item names.</summary>
/// <param name="Root">Absolute path of the folder, or of the single file.</param>
/// <param name="BasePath">Prefix of the logical paths, without slashes at its ends; empty for the site's root.</param>
/// <param name="Match">Globs below <paramref name="Root"/> that belong; empty means all.</param>
/// <param name="Exclude">Globs that do not.</param>
public sealed record DevelopmentSource(string Root, string BasePath, IReadOnlyList<string> Match, IReadOnlyList<string> Exclude);
