using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>The esbuild binary for this machine, and how to start it.</summary>
/// <param name="File">Absolute path of the binary.</param>
/// <param name="CopyFolder">
/// Where a copy goes when this user may not execute <paramref name="File"/>; made when needed.
/// </param>
internal sealed record EsbuildExecutable(string File, string CopyFolder)
{
    // Go's heap grows to twice its live size. Above this size the collector runs more often instead. Measured on
    // monaco-editor's 1,715 scripts and stylesheets (101 MB): peak 212 MB instead of 306 MB for 4 % more CPU; with 150
    // MiB 193 MB for 20 % more.
    private const string MemoryLimit = "200MiB";

    // errno values, the same on Linux and macOS.
    private const int PermissionDenied = 13;
    private const int TextFileBusy = 26;

    /// <summary>
    /// The folder below the tools root for this operating system and processor, spelled as a runtime identifier
    /// (<c>linux-x64</c>).
    /// </summary>
    /// <remarks>
    /// The processor is the machine's: the native esbuild is faster also for an x64 .NET on an arm64 macOS or Windows.
    /// </remarks>
    public static string Platform { get; } =
        (
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : OperatingSystem.IsLinux() ? "linux"
            : "other"
        )
        + "-"
        + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>
    /// Names the binary below a folder that holds one folder for each platform; a missing binary is detected at start.
    /// </summary>
    public static EsbuildExecutable Below(string toolsRoot, string copyFolder) =>
        new(Path.Combine(toolsRoot, Platform, OperatingSystem.IsWindows() ? "esbuild.exe" : "esbuild"), copyFolder);

    /// <summary>
    /// Starts it with its three streams redirected. NuGet extracts files so that only the user who restored may execute
    /// them (0766 and the umask, NuGet/Home#4424); for anyone else a copy is made and started.
    /// </summary>
    /// <param name="arguments">Command-line arguments.</param>
    /// <param name="process">The running process.</param>
    /// <param name="reason">Why there is none, as part of a sentence.</param>
    public bool TryStart(
        IReadOnlyList<string> arguments,
        [NotNullWhen(true)] out Process? process,
        [NotNullWhen(false)] out string? reason
    )
    {
        process = null;
        reason = null;
        if (!System.IO.File.Exists(File))
        {
            reason = Directory.Exists(Path.GetDirectoryName(File))
                ? "there is no such file"
                : $"there is none for this platform ({Platform})";
            return false;
        }

        try
        {
            process = Start(File, arguments);
            return true;
        }
        catch (Win32Exception denied) when (denied.NativeErrorCode == PermissionDenied && !OperatingSystem.IsWindows())
        {
            return TryStartCopy(arguments, out process, out reason);
        }
        catch (Win32Exception failure)
        {
            reason = failure.Message;
            return false;
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private bool TryStartCopy(
        IReadOnlyList<string> arguments,
        [NotNullWhen(true)] out Process? process,
        [NotNullWhen(false)] out string? reason
    )
    {
        process = null;
        var copy = Path.Combine(CopyFolder, $"esbuild-{EsbuildService.Version}-{Platform}");
        try
        {
            CopyTo(copy);
            process = Start(copy, arguments);
            reason = null;
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            reason =
                $"this user may not execute it, and the copy '{copy}' does not run either ({failure.Message}); "
                + "when that folder is mounted noexec, use another";
            return false;
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private void CopyTo(string copy)
    {
        if (new FileInfo(copy) is { Exists: true } earlier && earlier.Length == new FileInfo(File).Length)
            return;

        Directory.CreateDirectory(CopyFolder);
        var temporary = $"{copy}.{Guid.NewGuid():n}";
        try
        {
            System.IO.File.Copy(File, temporary);
            System.IO.File.SetUnixFileMode(
                temporary,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupExecute
                    | UnixFileMode.OtherRead
                    | UnixFileMode.OtherExecute
            );
#pragma warning disable RS0030 // The copy must be executable before it gets its name, and AtomicFile sets no mode.
            System.IO.File.Move(temporary, copy, overwrite: true);
#pragma warning restore RS0030
        }
        finally
        {
            System.IO.File.Delete(temporary);
        }
    }

    private static Process Start(string file, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(file),
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GOMEMLIMIT"] = MemoryLimit;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Process.Start(start)
                    ?? throw new InvalidOperationException("Process.Start gives null only with UseShellExecute.");
            }
            catch (Win32Exception busy)
                when (busy.NativeErrorCode == TextFileBusy && !OperatingSystem.IsWindows() && attempt < 10)
            {
                // Another thread forked while our copy was still open for writing; its child closes the handle at its
                // exec, in milliseconds.
                Thread.Sleep(10 * attempt);
            }
        }
    }
}
