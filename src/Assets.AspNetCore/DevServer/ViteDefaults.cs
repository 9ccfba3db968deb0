namespace Assets.AspNetCore.DevServer;

/// <summary>What Vite does when its configuration does not say otherwise.</summary>
internal static class ViteDefaults
{
    /// <summary>
    /// Port 5173, and the next ones, which Vite takes when other servers use it. <c>localhost</c> is IPv4 or IPv6; both
    /// are tried.
    /// </summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        "http://localhost:5173",
        "http://localhost:5174",
        "http://localhost:5175",
        "http://localhost:5176",
    ];

    private static readonly string[] ConfigurationFiles =
    [
        "vite.config.ts",
        "vite.config.js",
        "vite.config.mts",
        "vite.config.mjs",
        "vite.config.cts",
        "vite.config.cjs",
    ];

    /// <summary>
    /// The folders of Vite projects in an app that has no <c>AssetFrontend</c> item: the app's own folder and those
    /// directly in it.
    /// </summary>
    public static IEnumerable<string> ProjectsIn(string folder) =>
        Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Prepend(folder).Where(HasConfiguration);

    /// <summary>Whether a folder is a project of Vite, which works without a configuration too.</summary>
    public static bool IsProject(string folder) =>
        HasConfiguration(folder)
        || (
            Path.Combine(folder, "package.json") is var package
            && File.Exists(package)
            && File.ReadAllText(package).Contains("\"vite\"", StringComparison.Ordinal)
        );

    private static bool HasConfiguration(string folder) =>
        Array.Exists(ConfigurationFiles, file => File.Exists(Path.Combine(folder, file)));
}
