using System.Security.Cryptography;

namespace Assets.Core.Caching;

/// <summary>
/// Results of costly steps on disk, named by what decides them. Shared by all projects of a user and safe under
/// parallel builds: an entry is
/// written beside its place and renamed into it, and is verified whenever it is read, so a damaged one counts as
/// absent.
/// </summary>
internal sealed class ContentCache
{
    // Changes when the layout of an entry does; old entries then age out unread.
    private const string Layout = "v1";
    private const int DigestLength = SHA256.HashSizeInBytes;

    private readonly string folder;

    private ContentCache(string folder) => this.folder = folder;

    /// <summary>Opens the cache in the first of these folders that can be written; the last one must be.</summary>
    /// <param name="folders">Absolute paths in order of preference.</param>
    public static ContentCache Open(params IReadOnlyList<string> folders)
    {
        foreach (var candidate in folders.SkipLast(1))
        {
            if (CanWrite(candidate))
                return new ContentCache(Path.Combine(candidate, Layout));
        }

        return new ContentCache(Path.Combine(folders[^1], Layout));
    }

    /// <summary>The stored result, or <see langword="null"/>; to be disposed.</summary>
    public RentedBytes? Read(CacheKey key)
    {
        var file = PathOf(key);
        try
        {
            var entry = RentedBytes.Read(file);
            if (
                entry.Length >= DigestLength
                && SHA256.HashData(entry.Span[DigestLength..]).AsSpan().SequenceEqual(entry.Span[..DigestLength])
            )
            {
                Touch(file);
                return entry.Slice(DigestLength, entry.Length - DigestLength);
            }

            entry.Dispose();
            File.Delete(file);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Absent, being replaced by another build, or not ours to read: the step runs again.
            return null;
        }
    }

    /// <summary>Stores a result, given in parts.</summary>
    /// <exception cref="IOException">The disk is full, or the folder went away.</exception>
    public void Write(CacheKey key, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(part.Span);
        AtomicFile.Write(PathOf(key), [hash.GetHashAndReset(), .. parts]);
    }

    /// <summary>The cache's folder with its layout's version.</summary>
    internal string Folder => folder;

    private string PathOf(CacheKey key) => Path.Combine(folder, key.Value[..2], key.Value);

    /// <summary>Notes that an entry is in use, at most once a day: trimming goes by this time.</summary>
    private static void Touch(string file)
    {
        if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromDays(1))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"{Guid.NewGuid():n}.tmp");
            File.Create(probe).Dispose();
            File.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only home folder is ordinary in containers.
            return false;
        }
    }
}
