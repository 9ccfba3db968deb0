using System.Buffers;
using System.Security.Cryptography;
using Assets.Storage;

namespace Assets.Media.Receiving;

/// <summary>
/// Keeps the bytes of one file while it is checked: up to 64 KB in memory, more in a temporary file that has no name
/// and disappears with the process. Bytes are appended once; then any number of readers can be open.
/// </summary>
/// <param name="folder">Where temporary files are made.</param>
internal sealed class Spool(string folder) : IDisposable
{
    /// <summary>A thousand uploads at the same time need 64 MB. Most avatars and thumbnails need no file.</summary>
    private const int MemoryLength = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[]? memory = ArrayPool<byte>.Shared.Rent(MemoryLength);
    private FileStream? file;

    /// <summary>The number of appended bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The SHA-256 of the appended bytes in lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(hash.GetCurrentHash());

    private byte[] Memory => memory ?? throw new ObjectDisposedException(nameof(Spool));

    /// <summary>Appends bytes.</summary>
    /// <exception cref="ObjectStoreException">The temporary file cannot be written.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        if (file is null && Length + bytes.Length <= MemoryLength)
            bytes.CopyTo(Memory.AsSpan((int)Length));
        else
            AppendToFile(bytes);
        Length += bytes.Length;
    }

    /// <summary>Opens the bytes. The reader supports seeking and is independent of others.</summary>
    public Stream OpenRead() =>
        file is null
            ? new MemoryStream(Memory, 0, (int)Length, writable: false)
            : new SpoolReader(file.SafeFileHandle, Length);

    /// <summary>Opens a stream that appends what is written to it.</summary>
    public Stream OpenWrite() => new SpoolWriter(this);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref memory, null) is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        file?.Dispose();
        hash.Dispose();
    }

    private void AppendToFile(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (file is null)
            {
                file = Create();
                RandomAccess.Write(file.SafeFileHandle, Memory.AsSpan(0, (int)Length), fileOffset: 0);
            }

            RandomAccess.Write(file.SafeFileHandle, bytes, Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ObjectStoreException(
                ObjectStoreFailure.Full,
                $"The upload could not be kept in the folder for temporary files '{folder}': {exception.Message} "
                    + $"Make room there, or set '{nameof(MediaOptions.TemporaryFolder)}' of the media options.",
                exception
            );
        }
    }

    private FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            BufferSize = 0,
        };
        // Other users of the machine share the folder.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var path = Path.Combine(folder, $"media-upload-{Guid.NewGuid():n}.tmp");
        var created = new FileStream(path, options);
        // On Windows the system deletes the file with the last handle. Elsewhere a killed process would leave it.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return created;
    }
}
