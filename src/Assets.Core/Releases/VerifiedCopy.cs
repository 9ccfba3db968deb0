using System.Buffers;
using System.Security.Cryptography;
using Assets.Core.Diagnostics;

namespace Assets.Core.Releases;

/// <summary>
/// Copies a file and compares its bytes with the digest from which its name, its validators and its compressed
/// representations were made.
/// </summary>
internal static class VerifiedCopy
{
    private const int BlockSize = 128 << 10;

    /// <summary>Copies to a new file. The read-only attribute is not copied.</summary>
    /// <param name="file">The file and what it must hold.</param>
    /// <param name="destination">Absolute path. If there is a diagnostic, its content must not be used.</param>
    /// <param name="time">The time of last change, UTC; that of the source if null.</param>
    /// <param name="cancellationToken">Ends the copy.</param>
    /// <returns>Null if the copy is correct.</returns>
    /// <exception cref="IOException">The destination cannot be written.</exception>
    public static Diagnostic? Run(
        ReleaseFile file,
        string destination,
        DateTime? time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var source = FileContent.Open(file.Source);
            time ??= File.GetLastWriteTimeUtc(file.Source);
            if (!CopyBytes(source, file, destination, cancellationToken))
                return Catalog.SourceChanged(file.Source);

            File.SetLastWriteTimeUtc(destination, time.Value);
            return null;
        }
        catch (FileFailureException failure) when (failure.Operation == FileOperation.Read)
        {
            return failure.InnerException is FileNotFoundException or DirectoryNotFoundException
                ? Catalog.SourceChanged(file.Source)
                : Catalog.Unreadable(file.Source, failure.Message);
        }
    }

    /// <summary>Whether a file has these bytes.</summary>
    public static bool Holds(FileInfo existing, ReleaseFile file)
    {
        if (!existing.Exists || existing.Length != file.Length)
            return false;
        using var stream = FileContent.Open(existing.FullName);
        return Convert.ToBase64String(SHA256.HashData(stream)) == file.Digest;
    }

    private static bool CopyBytes(
        FileStream source,
        ReleaseFile file,
        string destination,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var target = new FileStream(
            destination,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0
        );
        var block = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(file.Length, 1, BlockSize));
        try
        {
            var length = 0L;
            while (FileContent.Read(source, block) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += read;
                if (length > file.Length)
                    return false;
                hash.AppendData(block, 0, read);
                target.Write(block, 0, read);
            }

            return length == file.Length && Convert.ToBase64String(hash.GetHashAndReset()) == file.Digest;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
