using Assets.AspNetCore.DevServer;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore;

/// <summary>Messages of entry points and development servers.</summary>
internal static partial class Messages
{
    [LoggerMessage(420, LogLevel.Warning, "{Place}ASSETS420: {Reason} Nothing is written. " + LoggedOnce)]
    public static partial void UnknownEntry(this ILogger logger, string place, string reason);

    public static string UnknownEntry(string? place, string reason) => $"{place}ASSETS420: {reason}";

    public static string UnknownEntryReason(string name, bool hasEntries, IReadOnlyList<string> nearest) =>
        (hasEntries, nearest.Count) switch
        {
            (false, _) => $"'{name}' is not an entry point, because the site has no manifest of a bundler. Let the "
                + "bundler write one (Vite: build.manifest = true; webpack: WebpackManifestPlugin; esbuild: "
                + "--metafile), build the front end, and collect its output: from wwwroot, or with an <AssetFrontend> "
                + "or <AssetCollect> item.",
            (_, 0) => $"'{name}' is not an entry point. Add it to the inputs in the bundler's configuration and build "
                + "the front end.",
            (_, 1) => $"'{name}' is not an entry point. Did you mean '{nearest[0]}'?",
            _ => $"'{name}' is not an entry point. Did you mean one of '{string.Join("', '", nearest)}'?",
        };

    [LoggerMessage(421, LogLevel.Information, "ASSETS421: {Reason} The built files are used.")]
    public static partial void BuiltOutputIsUsed(this ILogger logger, string reason);

    public static string NoServer(FrontendServer frontend)
    {
        var addresses = string.Join(", ", frontend.Addresses.Select(address => address.AbsoluteUri.TrimEnd('/')));
        var found = frontend switch
        {
            { Known: { } server } => $"The development server at {server.Url} does not have the file.",
            { IsOtherProject: true } => $"A development server answers at {addresses}, but for another project.",
            _ => $"No development server answers at {addresses}.",
        };
        var start = frontend.Root is { } root ? $" To start it, run '{frontend.Command}' in '{root}'." : "";
        return $"{found}{(frontend.Known is null ? start : "")} Another address can be set as "
            + $"{DevServers.ConfigurationKey}.";
    }

    [LoggerMessage(4220, LogLevel.Information, "Starting '{Command}' in '{Folder}'.")]
    public static partial void ServerStarts(this ILogger logger, string command, string folder);

    [LoggerMessage(4221, LogLevel.Information, "{Name}: {Line}")]
    public static partial void ServerSays(this ILogger logger, string name, string line);

    [LoggerMessage(4222, LogLevel.Warning, "{Name}: {Line}")]
    public static partial void ServerWarns(this ILogger logger, string name, string line);

    [LoggerMessage(
        422,
        LogLevel.Error,
        "ASSETS422: The development server did not start: '{Command}' in '{Folder}': {Reason}. Run the command there "
            + "to see why. If packages are missing, run 'npm install'."
    )]
    public static partial void ServerFailed(this ILogger logger, string command, string folder, string reason);

    [LoggerMessage(
        4224,
        LogLevel.Warning,
        "ASSETS422: The development server ended with exit code {ExitCode}: '{Command}' in '{Folder}'. The next page "
            + "starts it again."
    )]
    public static partial void ServerEnded(this ILogger logger, string command, string folder, int exitCode);

    [LoggerMessage(
        4223,
        LogLevel.Error,
        "ASSETS422: '{Command}' in '{Folder}' has not printed the address of a development server within {Seconds} "
            + "seconds. Set the address as DevServer of the <AssetFrontend> item, or correct its DevCommand."
    )]
    public static partial void ServerHasNoAddress(this ILogger logger, string command, string folder, int seconds);

    [LoggerMessage(423, LogLevel.Warning, "{Place}ASSETS423: {Reason} The file is left out. " + LoggedOnce)]
    public static partial void MissingFileOfEntry(this ILogger logger, string place, string reason);

    public static string MissingFileOfEntry(string? place, string reason) => $"{place}ASSETS423: {reason}";

    public static string MissingFileReason(string name, string path) =>
        $"The entry point '{name}' needs '{path}', which does not exist. The front end was built again, or its output "
        + "was deleted, after the app was built. Build the app again.";
}
