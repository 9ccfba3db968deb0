using System.Runtime.InteropServices;
using Assets.Storage.Providers;

namespace Assets.Storage.Files;

/// <summary>Moves a complete file to its place in one step.</summary>
internal static partial class FilePublishing
{
    /// <summary>A writer whose folder is deleted by another one, because it is empty, creates it again.</summary>
    private const int Attempts = 20;

    // errno(3); the first is the same on Linux and macOS.
    private const int NoSuchFile = 2;
    private const int FileExists = 17;

    public static void Publish(string temporary, string place, ObjectKey key, PutMode mode)
    {
        for (var attempt = 1; ; attempt++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            try
            {
                if (mode == PutMode.Replace)
                    File.Move(temporary, place, overwrite: true);
                else if (!TryCreate(temporary, place))
                    throw Failures.AlreadyExists(key);
                return;
            }
            catch (Exception exception)
                when (exception is DirectoryNotFoundException or FileNotFoundException
                    && attempt < Attempts
                    && File.Exists(temporary)
                ) { }
        }
    }

    /// <summary>Moves a file unless there is one at its place, also if others do so at the same time.</summary>
    /// <returns>Whether it was moved.</returns>
    public static bool TryCreate(string temporary, string place)
    {
        if (OperatingSystem.IsWindows())
            return TryMove(temporary, place);
        // File.Move() checks for a file and then renames, so that two writers can both succeed.
        if (Link(temporary, place) == 0)
            return true;
        return Marshal.GetLastPInvokeError() switch
        {
            FileExists => false,
            NoSuchFile => throw new DirectoryNotFoundException($"The folder of '{place}' was deleted."),
            // The file system has no links (FAT, some network shares).
            _ => TryCreateLocked(temporary, place),
        };
    }

    /// <summary>The same for file systems without links, among the processes of this machine.</summary>
    public static bool TryCreateLocked(string temporary, string place)
    {
        // Beside the temporary file, whose folder has no objects.
        var name = Path.Combine(Path.GetDirectoryName(temporary)!, "create.lock");
        using var held = WaitForLock(name);
        return TryMove(temporary, place);
    }

    private static FileStream WaitForLock(string name)
    {
        for (var wait = new SpinWait(); ; wait.SpinOnce())
        {
            try
            {
                return new(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(name)) { }
        }
    }

    private static bool TryMove(string temporary, string place)
    {
        try
        {
            File.Move(temporary, place, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(place))
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string created);
}
