using Assets.Manifest;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Resolving;

/// <summary>The one place where development and production differ: a site with a manifest is served as published, any other live.</summary>
internal static class AssetResolution
{
    public static IAssetResolver Choose(AssetsOptions options, IWebHostEnvironment environment, ILogger logger)
    {
        var file = options.ManifestPath is { } path ? Path.Combine(environment.ContentRootPath, path) : Path.Combine(AppContext.BaseDirectory, AssetManifest.FileName);
        if (File.Exists(file) || options.ManifestPath is not null)
            return Published(file, options, environment, logger);
        if (!environment.IsDevelopment())
            logger.NotPublished(file);
        return Live(environment, logger);
    }

    private static PublishedAssets Published(string file, AssetsOptions options, IWebHostEnvironment environment, ILogger logger)
    {
        if (!File.Exists(file))
            throw new ManifestException("ASSETS403", $"there is no '{file}', which AssetsOptions.ManifestPath names; publish the site, or leave ManifestPath unset");
        var manifest = ManifestIndex.Read(file);
        // An app without a wwwroot folder has no WebRootPath; its assets are then still where a publish puts them.
        var webRoot = environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot");
        logger.ServingPublished(manifest.Count, file, webRoot);
        return new(manifest, webRoot, File.GetLastWriteTimeUtc(file), options);
    }

    private static LiveAssets Live(IWebHostEnvironment environment, ILogger logger)
    {
        var file = Path.Combine(AppContext.BaseDirectory, DevelopmentManifest.FileName);
        var manifest = File.Exists(file) ? DevelopmentManifestJson.Read(file) : new([]);
        logger.ServingLive(environment.WebRootPath, manifest.Sources.Count);
        return new(environment, manifest);
    }
}
