namespace Assets.Manifest;

/// <summary>A front-end project that has a development server, as an <c>AssetFrontend</c> item describes it.</summary>
/// <param name="Root">Absolute path of the folder with its <c>package.json</c>.</param>
/// <param name="BasePath">
/// Prefix of the asset paths of what it builds, without slashes at its ends; empty for the site's root.
/// </param>
/// <param name="Server">
/// The URL of its development server, without a trailing slash; <see langword="null"/> if the item does not name it.
/// </param>
/// <param name="Command">The command that starts the server; <see langword="null"/> if there is none.</param>
/// <param name="StartServer">Whether the app starts the server when none answers.</param>
internal sealed record DevelopmentFrontend(
    string Root,
    string BasePath,
    string? Server = null,
    string? Command = null,
    bool StartServer = false
);
