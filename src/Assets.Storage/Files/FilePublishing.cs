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
    private const int OtherFileSystem = 18;

    public static void Publish(string temporary, string place, ObjectKey key, PutMode mode, DiskFlush flush)
    {
        var folder = Path.GetDirectoryName(place)!;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                flush.Create(folder);
                if (mode == PutMode.Replace)
                    Replace(temporary, place);
                else if (!TryCreate(temporary, place))
                    throw Failures.AlreadyExists(key);
                flush.Folder(folder);
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
            NoSuchFile => throw FolderDeleted(place),
            OtherFileSystem => throw OnOtherFileSystem(place),
            // The file system has no links (FAT, some network shares).
            _ => TryCreateLocked(temporary, place),
        };
    }

    private static void Replace(string temporary, string place)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Move(temporary, place, overwrite: true);
            return;
        }

        // File.Move() copies a file to another file system, where others see it while it is incomplete.
        if (Rename(temporary, place) == 0)
            return;
        throw Marshal.GetLastPInvokeError() switch
        {
            NoSuchFile => FolderDeleted(place),
            OtherFileSystem => OnOtherFileSystem(place),
            var error => new IOException(Marshal.GetPInvokeErrorMessage(error), error),
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

    private static DirectoryNotFoundException FolderDeleted(string place) =>
        new($"The folder of '{place}' was deleted.");

    private static ObjectStoreException OnOtherFileSystem(string place) =>
        new(
            ObjectStoreFailure.InvalidSettings,
            $"Nothing can be stored in '{Path.GetDirectoryName(place)}', because it is on another file system than "
                + $"'{ObjectPlaces.ReservedName}' in the folder of the store. Use a store of its own for it."
        );

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string existing, string replaced);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string created);
}
