using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore;

/// <summary>Every log message of the runtime.</summary>
internal static partial class Log
{
    /// <summary>The one category, so that one line of configuration filters it.</summary>
    public const string Category = "Assets.AspNetCore";

    [LoggerMessage(1, LogLevel.Information, "Serving {Count} published assets of '{Manifest}' from '{WebRoot}'")]
    public static partial void ServingPublished(this ILogger logger, int count, string manifest, string webRoot);

    [LoggerMessage(2, LogLevel.Information, "Serving assets live from '{WebRoot}' and {Count} further sources")]
    public static partial void ServingLive(this ILogger logger, string? webRoot, int count);

    [LoggerMessage(403, LogLevel.Error, "ASSETS403: there is no '{Manifest}', so files are served as they lie in the web root, uncompressed and without fingerprints; " +
        "run the app from the folder that 'dotnet publish' wrote and deploy all of it, or set the environment to Development")]
    public static partial void NotPublished(this ILogger logger, string manifest);

    [LoggerMessage(404, LogLevel.Error, "{Place}ASSETS404: {Reason} The plain URL is used; this is said once for each name")]
    public static partial void UnknownAsset(this ILogger logger, string place, string reason);

    [LoggerMessage(407, LogLevel.Warning, "{Place}ASSETS407: '{Path}' is served here and will not be in the published site: {Reason}; this is said once for each name")]
    public static partial void NotInAPublishedSite(this ILogger logger, string place, string path, string reason);

    [LoggerMessage(405, LogLevel.Error, "ASSETS405: '{File}' is missing, cannot be read or is not {Length} bytes long; " +
        "publish again and deploy the whole folder")]
    public static partial void FileMissing(this ILogger logger, string file, long length);

    [LoggerMessage(3, LogLevel.Warning, "The app calls 'builder.Services.AddAssets()', but nothing serves its assets: " +
        "add 'app.UseAssets();' after 'builder.Build()', or 'app.MapStaticAssets();'")]
    public static partial void NothingServesAssets(this ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "MapAssetFallback answers with '{Path}', which is not an asset of this site: " +
        "the requests for it get 404; correct the name, or add the file to the site")]
    public static partial void NoFallback(this ILogger logger, string path);
}
