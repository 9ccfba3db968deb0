using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Assets.AspNetCore.Serving;
using Assets.Manifest;
using Microsoft.Win32.SafeHandles;

namespace Assets.AspNetCore.Insight;

/// <summary>A published file whose bytes are compared with its tag, in several reads if it is large.</summary>
internal sealed class HashedFile : IDisposable
{
    /// <summary>Large enough that the fixed cost of a read does not matter.</summary>
    private const int Piece = 128 * 1024;

    private readonly SafeFileHandle handle;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private HashedFile(SafeFileHandle handle, ManifestFile file) => (this.handle, File) = (handle, file);

    internal enum Outcome
    {
        Unfinished,
        Right,
        Wrong,
    }

    public ManifestFile File { get; }

    public long Position { get; private set; }

    /// <summary>Opens a file; null when it is missing or cannot be read.</summary>
    public static HashedFile? TryOpen(string path, ManifestFile file)
    {
        try
        {
            const FileShare share = FileShare.ReadWrite | FileShare.Delete;
            return new(System.IO.File.OpenHandle(path, FileMode.Open, FileAccess.Read, share), file);
        }
        catch (Exception exception) when (OpenFile.IsFileError(exception))
        {
            return null;
        }
    }

    /// <summary>Reads and hashes at most this many bytes.</summary>
    public async Task<Outcome> ReadAsync(long most, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (Position < File.Length)
            {
                if (most <= 0)
                    return Outcome.Unfinished;
                var wanted = (int)Math.Min(Math.Min(Piece, most), File.Length - Position);
                var piece = buffer.AsMemory(0, wanted);
                var read = await RandomAccess.ReadAsync(handle, piece, Position, cancellation).ConfigureAwait(false);
                if (read == 0)
                    return Outcome.Wrong;
                hash.AppendData(buffer.AsSpan(0, read));
                (Position, most) = (Position + read, most - read);
            }

            return HasTag() ? Outcome.Right : Outcome.Wrong;
        }
        catch (Exception exception) when (OpenFile.IsFileError(exception))
        {
            return Outcome.Wrong;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        handle.Dispose();
        hash.Dispose();
    }

    /// <summary>
    /// Whether the tag is right: the first 22 characters of the bytes' SHA-256 in base64url. Tags of another form are
    /// not compared.
    /// </summary>
    private bool HasTag()
    {
        var tag = File.ETag.AsSpan().Trim('"');
        return tag.Length != 22 || tag.SequenceEqual(Base64Url.EncodeToString(hash.GetHashAndReset()).AsSpan(0, 22));
    }
}
