using System.Diagnostics;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>
/// A folder on a disk with room for hardly anything: a tmpfs of its own where this user may mount one. Elsewhere no file of the publish
/// may grow beyond a limit, which also fails in the middle of a write (EFBIG in place of ENOSPC).
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Kilobytes = 128;

    private readonly string folder;
    private bool isMounted;

    private SmallDisk(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={Kilobytes}k", "assets-e2e", folder);
    }

    /// <summary>Puts the disk in the place of a folder, what lies in it is out of sight until the disk goes.</summary>
    public static SmallDisk At(string folder) => new(folder);

    /// <inheritdoc cref="Site.PublishAsync"/>
    public async Task<Publish> PublishAsync(Site site)
    {
        if (isMounted)
            return await site.PublishAsync();

        // The runtime maps its code twice through a large file, unless told not to; the limit is counted in kilobytes, and the log needs more.
        var variables = new Dictionary<string, string>(site.Variables) { ["DOTNET_EnableWriteXorExecute"] = "0" };
        var (exitCode, output) = await Command.RunAsync(
            "bash", ["-c", $"trap '' XFSZ; ulimit -f {Kilobytes}; exec dotnet \"$@\"", "dotnet", .. site.PublishArguments().SkipLast(1), "--no-build"], site.Root, variables);
        return site.Published(exitCode, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isMounted && !Run("umount", folder))
            throw new InvalidOperationException($"'{folder}' cannot be unmounted.");
        isMounted = false;
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
