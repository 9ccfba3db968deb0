using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore;

/// <summary>
/// All messages of the runtime with their codes, for logs, exceptions and health checks. <c>docs/diagnostics.md</c>
/// explains each code. The messages ASSETS401 and ASSETS402 are in <c>Assets.Manifest</c>.
/// </summary>
internal static partial class Messages
{
    /// <summary>The only log category, so that one line of configuration filters all messages.</summary>
    public const string Category = "Assets.AspNetCore";

    public const string NoManifestCode = "ASSETS403";

    private const string DeployAll = "Publish again and deploy the whole folder.";

    private const string LoggedOnce = "This is logged once for each name.";

    public const string LiveHealth = "Assets are served live.";

    public const string UnpublishedHealth = "ASSETS403: There is no manifest, so assets are served live.";

    public const string Truncated = "ASSETS405: An asset was truncated while it was sent. " + DeployAll;

    public const string NoServices =
        "ASSETS409: The services of Assets.AspNetCore are missing. "
        + "Add 'builder.Services.AddAssets();' before 'builder.Build()'.";

    [LoggerMessage(1, LogLevel.Information, "Serving {Count} published assets of '{Manifest}' from '{WebRoot}'.")]
    public static partial void ServingPublished(this ILogger logger, int count, string manifest, string webRoot);

    [LoggerMessage(2, LogLevel.Information, "Serving assets live from '{WebRoot}' and {Count} further sources.")]
    public static partial void ServingLive(this ILogger logger, string webRoot, int count);

    [LoggerMessage(
        403,
        LogLevel.Error,
        "ASSETS403: There is no '{Manifest}' in {Folders}, so files are served as they are, uncompressed and without "
            + "fingerprints. Start the app from the folder that 'dotnet publish' wrote and deploy all of it."
    )]
    public static partial void NotPublished(this ILogger logger, string manifest, string folders);

    [LoggerMessage(
        4030,
        LogLevel.Warning,
        "ASSETS403: The app runs from its build output '{Folder}', so files are served as they are, uncompressed and "
            + "without fingerprints. To serve them as in production, run 'dotnet publish' and start the app from the "
            + "folder that it writes."
    )]
    public static partial void BuildOutput(this ILogger logger, string folder);

    public static string NoSuchManifest(string file) =>
        $"There is no '{file}', which AssetsOptions.ManifestPath names. Publish the site, or leave ManifestPath unset.";

    [LoggerMessage(404, LogLevel.Warning, "{Place}ASSETS404: {Reason} The URL is left as it is written. " + LoggedOnce)]
    public static partial void UnknownAsset(this ILogger logger, string place, string reason);

    public static string UnknownAsset(string? place, string reason) => $"{place}ASSETS404: {reason}";

    public static string UnknownAssetReason(string path, IReadOnlyList<string> nearest) =>
        nearest.Count switch
        {
            0 => $"'{path}' is not an asset of this site. Add the file below wwwroot or to an <AssetCollect> source. "
                + "If something else answers for it, add it to AssetsOptions.ExternalPaths or write asset=\"false\" on "
                + "the element.",
            1 => $"'{path}' is not an asset of this site. Did you mean '{nearest[0]}'?",
            _ => $"'{path}' is not an asset of this site. Did you mean one of '{string.Join("', '", nearest)}'?",
        };

    [LoggerMessage(
        405,
        LogLevel.Error,
        "ASSETS405: '{File}' is missing, cannot be read or is not {Length} bytes long. " + DeployAll
    )]
    public static partial void FileMissing(this ILogger logger, string file, long length);

    [LoggerMessage(
        4050,
        LogLevel.Error,
        "ASSETS405: There is no folder '{WebRoot}', so no asset can be sent. Deploy the folder 'wwwroot' beside "
            + "'{Manifest}'."
    )]
    public static partial void WebRootMissing(this ILogger logger, string webRoot, string manifest);

    public static string DamagedDeployment(int count, IEnumerable<string> files) =>
        $"ASSETS405: {count} published files are missing or changed: '{string.Join("', '", files)}'. {DeployAll}";

    [LoggerMessage(
        407,
        LogLevel.Warning,
        "{Place}ASSETS407: '{Path}' is served here and will not be in the published site: {Reason}. " + LoggedOnce
    )]
    public static partial void NotInAPublishedSite(this ILogger logger, string place, string path, string reason);

    [LoggerMessage(
        408,
        LogLevel.Warning,
        "{Place}ASSETS408: '{Path}' cannot be inlined: {Reason}. The element is left as it is. " + LoggedOnce
    )]
    public static partial void NotInlined(this ILogger logger, string place, string path, string reason);

    public static string NotInlined(string? place, string path, string reason) =>
        $"{place}ASSETS408: '{path}' cannot be inlined: {reason}.";

    public static string NoInlineHash(string path, string? refusal) =>
        $"ASSETS408: '{path}' has no hash: {refusal ?? "it is not an asset that can be inlined, or its file is " +
            $"missing"}.";

    [LoggerMessage(
        410,
        LogLevel.Warning,
        "ASSETS410: The app calls 'builder.Services.AddAssets()', but nothing serves its assets. Add "
            + "'app.UseAssets();' after 'builder.Build()', or 'app.MapStaticAssets();'."
    )]
    public static partial void NothingServesAssets(this ILogger logger);

    [LoggerMessage(
        411,
        LogLevel.Warning,
        "ASSETS411: MapAssetFallback answers with '{Path}', which is not an asset of this site, so that "
            + "requests for it "
            + "get 404. Correct the name, or add the file to the site."
    )]
    public static partial void NoFallback(this ILogger logger, string path);

    [LoggerMessage(3, LogLevel.Warning, "Problems of {Count} names in markup were logged. Further ones are not.")]
    public static partial void ReportsStop(this ILogger logger, int count);
}
