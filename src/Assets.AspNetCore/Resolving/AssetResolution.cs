using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Resolving;

/// <summary>
/// The only place where development and production differ: a site with a manifest is served as published, any other
/// site live.
/// </summary>
internal static class AssetResolution
{
    public static IAssetResolver Choose(
        AssetsOptions options,
        IWebHostEnvironment environment,
        IConfiguration configuration,
        ILogger logger
    )
    {
        var folders = AppFolders.Of(environment);
        if (ManifestFile(options, environment, folders) is { } file)
            return Published(file, options, environment, logger);
        if (!environment.IsDevelopment())
            ReportMissing(folders, logger);
        return Live(folders, environment, configuration, logger);
    }

    /// <summary>
    /// Whether a folder is the output of a build. An app that runs there, as in tests, is not expected to be published.
    /// </summary>
    internal static bool IsBuildOutput(string folder) =>
        folder
            .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Contains("bin", StringComparer.OrdinalIgnoreCase);

    private static string? ManifestFile(AssetsOptions options, IWebHostEnvironment environment, AppFolders folders)
    {
        if (options.ManifestPath is null)
            return folders.Find(AssetManifest.FileName);
        var file = Path.Combine(environment.ContentRootPath, options.ManifestPath);
        return File.Exists(file)
            ? file
            : throw new ManifestException(Messages.NoManifestCode, Messages.NoSuchManifest(file));
    }

    private static PublishedAssets Published(
        string file,
        AssetsOptions options,
        IWebHostEnvironment environment,
        ILogger logger
    )
    {
        var manifest = ManifestIndex.Read(file);
        var webRoot = PublishedWebRoot.Find(manifest, file, environment);
        if (manifest.Count > 0 && !Directory.Exists(webRoot))
            logger.WebRootMissing(webRoot, file);
        logger.ServingPublished(manifest.Count, file, webRoot);
        return new(manifest, webRoot, File.GetLastWriteTimeUtc(file), options, EarlierReleases(file));
    }

    private static ManifestIndex? EarlierReleases(string manifestFile)
    {
        if (!manifestFile.EndsWith(AssetManifest.FileName, StringComparison.Ordinal))
            return null;
        var file = manifestFile[..^AssetManifest.FileName.Length] + AssetManifest.EarlierFileName;
        try
        {
            return File.Exists(file) ? ManifestIndex.Read(file) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ManifestException)
        {
            // The site is complete without it.
            return null;
        }
    }

    private static void ReportMissing(AppFolders folders, ILogger logger)
    {
        if (IsBuildOutput(AppContext.BaseDirectory))
            logger.BuildOutput(AppContext.BaseDirectory);
        else
            logger.NotPublished(AssetManifest.FileName, folders.Names);
    }

    private static LiveAssets Live(
        AppFolders folders,
        IWebHostEnvironment environment,
        IConfiguration configuration,
        ILogger logger
    )
    {
        var manifest = folders.Find(DevelopmentManifest.FileName) is { } file
            ? DevelopmentManifestJson.Read(file)
            : new();
        logger.ServingLive(environment.WebRootPath ?? environment.ContentRootPath, manifest.Sources.Count);
        return new(environment, StaticWebAssets.FilesOf(environment, configuration), manifest);
    }
}
