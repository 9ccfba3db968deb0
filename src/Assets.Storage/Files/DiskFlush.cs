using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Assets.Storage.Files;

/// <summary>
/// Writes files and folders to the disk before they are relied on. Without it, a loss of power may leave an object
/// that has its name and its length but not its bytes.
/// </summary>
/// <param name="isEnabled">False for folders whose loss does not matter.</param>
internal sealed partial class DiskFlush(bool isEnabled)
{
    /// <summary>Flushes the content of a file.</summary>
    public void File(SafeFileHandle file)
    {
        if (isEnabled)
            RandomAccess.FlushToDisk(file);
    }

    /// <summary>Flushes the names of the files in a folder.</summary>
    /// <remarks>
    /// Best effort: a folder that cannot be opened or flushed, as on some network shares, has no other way. NTFS keeps
    /// a journal of names, and Windows cannot flush folders.
    /// </remarks>
    public void Folder(string folder)
    {
        if (!isEnabled || OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0)
            return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    /// <summary>Creates a folder with the folders around it, and flushes the names of those that are new.</summary>
    public void Create(string folder)
    {
        if (Directory.Exists(folder))
            return;
        // Null for a drive that does not exist, which the system then refuses to create.
        var around = Path.GetDirectoryName(folder);
        if (around is not null)
            Create(around);
        Directory.CreateDirectory(folder);
        if (around is not null)
            Folder(around);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
