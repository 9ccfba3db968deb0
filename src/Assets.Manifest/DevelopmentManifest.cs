namespace Assets.Manifest;

/// <summary>
/// The sources outside wwwroot on the developer's machine. A build writes the file beside the app's dll; it is never
/// published.
/// </summary>
internal sealed record DevelopmentManifest
{
    /// <summary>The only version this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The file's name, with or without the app's name before it.</summary>
    public const string FileName = "assets.development.json";

    /// <summary>The sources in order of precedence: the first one that has a file for a path is used.</summary>
    public IReadOnlyList<DevelopmentSource> Sources { get; init; } = [];

    /// <summary>
    /// As in <see cref="AssetManifest.Imports"/>; a name and a path that both end with a slash map all modules in a
    /// folder.
    /// </summary>
    public IReadOnlyDictionary<string, string> Imports { get; init; } = EmptyModuleNames.Imports;

    /// <summary>As in <see cref="AssetManifest.EntryPoints"/>.</summary>
    public IReadOnlyDictionary<string, EntryPoint> EntryPoints { get; init; } = EmptyModuleNames.EntryPoints;

    /// <summary>The front-end projects, in the order of their items.</summary>
    public IReadOnlyList<DevelopmentFrontend> Frontends { get; init; } = [];

    /// <summary>Patterns, over asset paths, of files in the web root that are not published.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>
    /// The media types of rules, by asset path. The first rule that matches decides; it takes precedence over the
    /// source.
    /// </summary>
    public IReadOnlyList<DevelopmentRule> Types { get; init; } = [];

    /// <summary>
    /// The media types of the SDK's items, by asset path in lower case, for files that get no type from a rule or a
    /// source.
    /// </summary>
    public IReadOnlyList<DevelopmentRule> FileTypes { get; init; } = [];

    /// <summary>
    /// The headers of rules, as <see cref="HeaderLines"/>, by asset path. The first rule that matches decides; it takes
    /// precedence over the source.
    /// </summary>
    public IReadOnlyList<DevelopmentRule> Headers { get; init; } = [];
}
