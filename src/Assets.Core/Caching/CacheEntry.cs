using System.Security.Cryptography;
using System.Text;

namespace Assets.Core.Caching;

/// <summary>
/// One result as a file: SHA-256 of key and body, then the body. The hash includes the key, so an entry under another
/// name is detected as damaged, like one with a changed bit.
/// </summary>
internal static class CacheEntry
{
    private const int DigestLength = SHA256.HashSizeInBytes;
    private const int BlockSize = 64 << 10;

    /// <summary>The body, to be disposed; <see langword="null"/> when the entry is damaged.</summary>
    /// <exception cref="FileFailureException">The entry cannot be read.</exception>
    public static RentedBytes? Read(string file, CacheKey key)
    {
        var entry = RentedBytes.Read(file);
        if (entry.Length >= DigestLength)
        {
            using var hash = Begin(key);
            hash.AppendData(entry.Span[DigestLength..]);
            if (hash.GetHashAndReset().AsSpan().SequenceEqual(entry.Span[..DigestLength]))
                return entry.Slice(DigestLength, entry.Length - DigestLength);
        }

        entry.Dispose();
        return null;
    }

    /// <summary>Copies the body, block by block.</summary>
    /// <returns>Whether the entry is complete; otherwise what was copied must not be used.</returns>
    /// <exception cref="FileFailureException">The entry cannot be read, or the destination not be written.</exception>
    public static bool Copy(string file, CacheKey key, Stream destination)
    {
        using var entry = FileContent.Open(file);
        using var hash = Begin(key);
        var block = Block(entry);
        Span<byte> digest = stackalloc byte[DigestLength];
        if (FileContent.Read(entry, digest) < DigestLength)
            return false;
        while (FileContent.Read(entry, block) is > 0 and var read)
        {
            hash.AppendData(block, 0, read);
            destination.Write(block, 0, read);
        }

        return hash.GetHashAndReset().AsSpan().SequenceEqual(digest);
    }

    /// <summary>Writes an entry.</summary>
    /// <param name="file">Its place.</param>
    /// <param name="key">Its key.</param>
    /// <param name="body">Read to its end.</param>
    /// <exception cref="IOException">It cannot be written; the existing file is unchanged.</exception>
    public static void Write(string file, CacheKey key, Stream body)
    {
        using var hash = Begin(key);
        using var temporary = TemporaryFile.For(file);
        temporary.Write(stackalloc byte[DigestLength]);
        var block = Block(body);
        while (body.Read(block) is > 0 and var read)
        {
            hash.AppendData(block, 0, read);
            temporary.Write(block.AsSpan(0, read));
        }

        temporary.Stream.Position = 0;
        temporary.Write(hash.GetHashAndReset());
        temporary.Move(file);
    }

    /// <summary>What an entry begins with: SHA-256 of key and body.</summary>
    public static byte[] DigestOf(CacheKey key, ReadOnlySpan<byte> body)
    {
        using var hash = Begin(key);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    /// <summary>Writes an entry whose digest is known.</summary>
    /// <returns>Whether key and body have this digest; if not, the place is unchanged.</returns>
    /// <exception cref="IOException">The body cannot be read, or the entry not be written.</exception>
    public static async Task<bool> ImportAsync(
        string file,
        CacheKey key,
        ReadOnlyMemory<byte> digest,
        long length,
        Stream body,
        CancellationToken cancellationToken
    )
    {
        using var hash = Begin(key);
        using var temporary = TemporaryFile.For(file);
        temporary.Write(digest.Span);
        var block = new byte[(int)Math.Clamp(length, 1, BlockSize)];
        while (await body.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if ((length -= read) < 0)
                return false;
            hash.AppendData(block, 0, read);
            temporary.Write(block.AsSpan(0, read));
        }

        if (length != 0 || !hash.GetHashAndReset().AsSpan().SequenceEqual(digest.Span))
            return false;
        temporary.Move(file);
        return true;
    }

    /// <summary>No larger than needed: most entries are short, and there are thousands.</summary>
    private static byte[] Block(Stream stream) => new byte[(int)Math.Clamp(stream.Length, 1, BlockSize)];

    private static IncrementalHash Begin(CacheKey key)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(key.Value));
        return hash;
    }
}
