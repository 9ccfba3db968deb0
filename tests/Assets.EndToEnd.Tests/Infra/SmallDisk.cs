using System.Diagnostics;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// A folder on a disk with little space: a tmpfs of its own where this user may mount one. Elsewhere the
/// folders in it refuse
/// new files, which is the other thing that makes a write fail (EACCES in place of ENOSPC) and has the same diagnostic.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string folder;
    private bool isMounted;

    private SmallDisk(string folder, int kilobytes)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "assets-e2e", folder);
    }

    /// <summary>Mounts the disk over a folder, which hides its files until the disk is unmounted.</summary>
    public static SmallDisk At(string folder, int kilobytes = 128) => new(folder, kilobytes);

    /// <inheritdoc cref="Site.PublishAsync"/>
    public async Task<Publish> PublishAsync(Site site)
    {
        if (isMounted)
            return await site.PublishAsync();

        // Root may write everywhere, until it gives that right away.
        Allow("a-w");
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "dotnet"]
            : ["dotnet"];
        var (exitCode, output) = await Command.RunAsync(
            command[0],
            [.. command.Skip(1), .. site.PublishArguments()],
            site.Root,
            site.Variables
        );
        return site.Published(exitCode, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!isMounted)
            Allow("u+w");
        else if (!Run("umount", folder))
            throw new InvalidOperationException($"'{folder}' cannot be unmounted.");
        isMounted = false;
    }

    private void Allow(string mode)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Run("chmod", mode, inner);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
