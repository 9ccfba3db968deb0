using Assets.Manifest;
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

    [LoggerMessage(404, LogLevel.Warning, "{Place}ASSETS404: {Reason} The URL stays as it is written. This is logged once for each name.")]
    public static partial void UnknownAsset(this ILogger logger, string place, string reason);

    [LoggerMessage(407, LogLevel.Warning, "{Place}ASSETS407: '{Path}' is served here and will not be in the published site: {Reason}. " +
        "This is logged once for each name.")]
    public static partial void NotInAPublishedSite(this ILogger logger, string place, string path, string reason);

    [LoggerMessage(405, LogLevel.Error, "ASSETS405: the {Coding} file of '{Path}' is missing or not {Length} bytes long; publish again and deploy the whole folder")]
    public static partial void FileMissing(this ILogger logger, string path, ContentCoding coding, long length);

    [LoggerMessage(408, LogLevel.Warning, "{Place}ASSETS408: '{Path}' cannot be inlined: {Reason}. The element stays as it is. " +
        "This is logged once for each name.")]
    public static partial void NotInlined(this ILogger logger, string place, string path, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Problems of {Count} names in markup were logged; further ones are not.")]
    public static partial void ReportsStop(this ILogger logger, int count);
}
