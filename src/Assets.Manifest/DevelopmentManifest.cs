namespace Assets.Manifest;

/// <summary>
/// Where sources outside wwwroot lie on the developer's machine, written at build beside the app's dll and never
/// published.
/// </summary>
internal sealed record DevelopmentManifest
{
    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The file's name, or what follows the app's name and a dot in it.</summary>
    public const string FileName = "assets.development.json";

    /// <summary>In order of precedence: the first that has a file for a path answers.</summary>
    public IReadOnlyList<DevelopmentSource> Sources { get; init; } = [];

    /// <summary>
    /// As in <see cref="AssetManifest.Imports"/>; a name and a path that both end with a slash stand for all modules in
    /// a folder.
    /// </summary>
    public IReadOnlyDictionary<string, string> Imports { get; init; } = Nothing.Imports;

    /// <summary>As in <see cref="AssetManifest.EntryPoints"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> EntryPoints { get; init; } = Nothing.EntryPoints;

    /// <summary>Patterns over logical paths of what is in the web root and is not published.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>
    /// Media types that rules give, over logical paths: the first that matches decides, before a source's own.
    /// </summary>
    public IReadOnlyList<DevelopmentType> Types { get; init; } = [];

    /// <summary>
    /// Media types that the SDK's items give, over logical paths in lower case: for what neither a rule nor a source
    /// decides.
    /// </summary>
    public IReadOnlyList<DevelopmentType> FileTypes { get; init; } = [];
}
