using Microsoft.Win32.SafeHandles;

namespace Assets.AspNetCore.Serving;

/// <summary>An open file that closes when the last of those who read it is done.</summary>
internal sealed class OpenFile(SafeFileHandle handle)
{
    /// <summary>The opener has the first lease.</summary>
    private int leases = 1;

    public SafeFileHandle Handle => handle;

    /// <summary>Whether it was read since the hand of <see cref="FileHandles"/> last passed.</summary>
    public bool WasUsed { get; set; }

    /// <summary>Opens a file of a known length; null when there is none of that length.</summary>
    public static OpenFile? TryOpen(string path, long length)
    {
        try
        {
            // Delete is shared so that a deployment can replace the file on Windows too.
            var file = new OpenFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            if (file.HasLength(length))
                return file;
            file.Release();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public bool HasLength(long length) => RandomAccess.GetLength(Handle) == length;

    /// <summary>Takes a lease; false when the file is closed already.</summary>
    public bool TryLease()
    {
        for (var seen = Volatile.Read(ref leases); seen > 0;)
        {
            var before = Interlocked.CompareExchange(ref leases, seen + 1, seen);
            if (before == seen)
                return true;
            seen = before;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref leases) == 0)
            Handle.Dispose();
    }
}
