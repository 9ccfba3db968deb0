using Microsoft.Win32.SafeHandles;

namespace Assets.AspNetCore.Serving;

/// <summary>An open file that closes when the last response that reads it is done.</summary>
internal sealed class OpenFile(SafeFileHandle handle)
{
    /// <summary>The opener has the first lease.</summary>
    private int leases = 1;

    private volatile bool isBroken;

    public SafeFileHandle Handle => handle;

    /// <summary>Whether a response used it since <see cref="OpenFiles"/> last searched for a file to close.</summary>
    public bool WasUsed { get; set; }

    /// <summary>Whether an exception comes from the file or its file system.</summary>
    public static bool IsFileError(Exception exception) =>
        exception is IOException or ObjectDisposedException or UnauthorizedAccessException;

    /// <summary>Opens a file of a known length; missing when there is none of that length.</summary>
    public static BodyBytes Open(string path, long length)
    {
        try
        {
            // Delete is shared so that a deployment can replace the file on Windows too.
            const FileShare share = FileShare.ReadWrite | FileShare.Delete;
            var opened = new OpenFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, share));
            if (opened.HasLength(length))
                return new(opened);
            opened.Release();
        }
        catch (Exception exception) when (IsFileError(exception)) { }

        return default;
    }

    /// <summary>Takes a lease; missing when the file is closed, broken or of another length.</summary>
    public BodyBytes Lease(long length)
    {
        if (!TryAddLease())
            return default;
        // Nothing between taking the lease and returning it may throw, or the lease is never released.
        if (HasLength(length))
        {
            WasUsed = true;
            return new(this);
        }

        Release();
        return default;
    }

    /// <summary>Takes a lease; false when the file is closed already.</summary>
    public bool TryAddLease()
    {
        for (var seen = Volatile.Read(ref leases); seen > 0; )
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
            handle.Dispose();
    }

    /// <summary>Reads the start of the file; false when it is shorter or cannot be read.</summary>
    public bool TryRead(Span<byte> bytes)
    {
        try
        {
            for (var position = 0; position < bytes.Length; )
            {
                var read = RandomAccess.Read(handle, bytes[position..], position);
                if (read == 0)
                    return false;
                position += read;
            }

            return true;
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            return false;
        }
    }

    /// <summary>Prevents later responses from using this handle.</summary>
    public void MarkBroken() => isBroken = true;

    private bool HasLength(long length)
    {
        try
        {
            return !isBroken && RandomAccess.GetLength(handle) == length;
        }
        catch (Exception exception) when (IsFileError(exception))
        {
            return false;
        }
    }
}
