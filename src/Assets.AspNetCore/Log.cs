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

    [LoggerMessage(403, LogLevel.Error, "ASSETS403: there is no '{Manifest}' in {Folders}, so files are served as they lie, uncompressed and " +
        "without fingerprints. Start the app from the folder that 'dotnet publish' wrote and deploy all of it")]
    public static partial void NotPublished(this ILogger logger, string manifest, string folders);

    [LoggerMessage(4030, LogLevel.Warning, "ASSETS403: the app runs from its build output '{Folder}', so files are served as they lie, uncompressed and " +
        "without fingerprints. To serve them as in production, run 'dotnet publish' and start the app from the folder that it writes")]
    public static partial void BuildOutput(this ILogger logger, string folder);

    [LoggerMessage(4050, LogLevel.Error, "ASSETS405: there is no folder '{WebRoot}', so no asset can be sent. Deploy the folder 'wwwroot' beside '{Manifest}'")]
    public static partial void WebRootMissing(this ILogger logger, string webRoot, string manifest);

    [LoggerMessage(404, LogLevel.Warning, "{Place}ASSETS404: {Reason} The URL stays as it is written. This is logged once for each name.")]
    public static partial void UnknownAsset(this ILogger logger, string place, string reason);

    [LoggerMessage(407, LogLevel.Warning, "{Place}ASSETS407: '{Path}' is served here and will not be in the published site: {Reason}. " +
        "This is logged once for each name.")]
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

    [LoggerMessage(408, LogLevel.Warning, "{Place}ASSETS408: '{Path}' cannot be inlined: {Reason}. The element stays as it is. " +
        "This is logged once for each name.")]
    public static partial void NotInlined(this ILogger logger, string place, string path, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Problems of {Count} names in markup were logged; further ones are not.")]
    public static partial void ReportsStop(this ILogger logger, int count);
}
