using System.Diagnostics;
using Assets.Core.Diagnostics;
using Assets.Storage;

namespace Assets.Tool.Uploading;

/// <summary>
/// The paths that caches must forget because their objects were replaced: fingerprinted names never are among them.
/// </summary>
/// <param name="file">Where the paths are written; null for nowhere.</param>
/// <param name="command">A command of the system's shell that runs if there are paths; null for none.</param>
internal sealed class PurgeList(string? file, string? command)
{
    private const string FolderPage = "/index.html";

    /// <summary>The variable with the path of the file, for the command.</summary>
    public const string Variable = "ASSETS_PURGE_FILE";

    /// <summary>
    /// URL paths below the address of the upload, percent-encoded as in a request. A cache keeps the page of a folder
    /// under the folder's path too.
    /// </summary>
    public static IEnumerable<string> Paths(IEnumerable<ObjectKey> keys) =>
        keys.Select(key => "/" + string.Join('/', key.Value.Split('/').Select(Uri.EscapeDataString)))
            .SelectMany(path =>
                path.EndsWith(FolderPage, StringComparison.Ordinal)
                    ? [path[..^(FolderPage.Length - 1)], path]
                    : new[] { path }
            );

    /// <summary>Writes the file and runs the command.</summary>
    /// <returns>What failed, or null.</returns>
    public async Task<Diagnostic?> RunAsync(IReadOnlyCollection<ObjectKey> keys, CancellationToken cancellationToken)
    {
        var text = string.Concat(Paths(keys).Select(path => path + "\n"));
        if (file is not null)
            await File.WriteAllTextAsync(file, text, cancellationToken);
        if (command is null || keys.Count == 0)
            return null;
        if (file is not null)
            return await RunAsync(command, Path.GetFullPath(file), cancellationToken);

        var temporary = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(temporary, text, cancellationToken);
            return await RunAsync(command, temporary, cancellationToken);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<Diagnostic?> RunAsync(string command, string list, CancellationToken cancellationToken)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe") { Arguments = $"/d /s /c \"{command}\"" }
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.Environment[Variable] = list;
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0 ? null : Catalog.PurgeCommandFailed(process.ExitCode);
    }
}
