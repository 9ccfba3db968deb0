using System.Collections.Concurrent;
using Assets.Core.Output;

namespace Assets.Core.Caching;

/// <summary>
/// Results of costly steps on disk, named by their inputs. It only saves time: a failure of the cache never fails a
/// run. All projects of a user share it, and parallel builds may use it: an entry is written beside its place, renamed
/// into it, and verified whenever it is read. A damaged entry is treated as absent.
/// </summary>
/// <param name="folders">
/// Absolute paths in order of preference. All are searched for a result; it is stored in the first one that can be
/// written.
/// </param>
internal sealed class ContentCache(params IReadOnlyList<string> folders)
{
    private readonly ConcurrentDictionary<CacheKey, bool> used = new();
    private readonly Lock fetching = new();
    private bool isFetched;

    // Changes when the layout of an entry does. In v1 the digest did not cover the key, and an entry could be the
    // result of other bytes than those its key names.
    private const string Layout = "v2";

    /// <summary>The layouts of earlier versions, which are no longer read.</summary>
    public static IReadOnlyList<string> EarlierLayouts { get; } = ["v1"];

    /// <summary>The folders, each with one folder for each layout.</summary>
    public IReadOnlyList<string> Folders => folders;

    /// <summary>
    /// Stores in this cache what other machines have; called once, when the first result is absent. The results that
    /// are absent are looked for again afterwards. <see langword="null"/> if there are no other machines.
    /// </summary>
    public Action? Fetch { get; init; }

    /// <summary>The keys of the results that were looked for.</summary>
    public IReadOnlyCollection<CacheKey> Used => (IReadOnlyCollection<CacheKey>)used.Keys;

    /// <summary>Whether there is an entry, which may be damaged.</summary>
    public bool Contains(CacheKey key) => folders.Any(folder => File.Exists(PathIn(folder, key)));

    /// <summary>About the length of a result in bytes; <see langword="null"/> when there is none.</summary>
    public long? LengthOf(CacheKey key) =>
        folders.Select(folder => new FileInfo(PathIn(folder, key))).FirstOrDefault(file => file.Exists)?.Length;

    /// <summary>The stored result, to be disposed; <see langword="null"/> when there is none.</summary>
    public RentedBytes? TryRead(CacheKey key)
    {
        RentedBytes? body = null;
        return TryUse(key, file => (body = CacheEntry.Read(file, key)) is not null) ? body : null;
    }

    /// <summary>Copies the stored result, block by block.</summary>
    /// <param name="key">Names the result.</param>
    /// <param name="destination">An empty file. It is empty again when there is no result.</param>
    /// <exception cref="FileFailureException">The destination cannot be written.</exception>
    public bool TryCopy(CacheKey key, OutputFile destination) =>
        TryUse(
            key,
            file =>
            {
                var isWhole = false;
                try
                {
                    return isWhole = CacheEntry.Copy(file, key, destination);
                }
                finally
                {
                    if (!isWhole)
                        destination.SetLength(0);
                }
            }
        );

    /// <summary>Stores a result.</summary>
    /// <param name="key">Names the result.</param>
    /// <param name="body">Opens the result's bytes; called again for each folder that is tried.</param>
    public void TryStore(CacheKey key, Func<Stream> body)
    {
        foreach (var folder in folders)
        {
            // On Windows an entry that another build reads cannot be replaced, and need not be.
            var file = PathIn(folder, key);
            if (FileFailure.TryOn(() => Store(folder, file, key, body)) || File.Exists(file))
                return;
        }
    }

    /// <inheritdoc cref="TryStore(CacheKey, Func{Stream})"/>
    public void TryStore(CacheKey key, byte[] body) => TryStore(key, () => new MemoryStream(body));

    /// <summary>Stores a result of another machine, if it is what its digest says.</summary>
    /// <param name="key">Names the result.</param>
    /// <param name="digest">The digest of key and body; see <see cref="CacheEntry.DigestOf"/>.</param>
    /// <param name="length">The length of the body.</param>
    /// <param name="body">Read to its end.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>Whether the bytes are those of the digest; if not, nothing was stored.</returns>
    /// <exception cref="IOException">The body cannot be read, or no folder be written.</exception>
    public Task<bool> ImportAsync(
        CacheKey key,
        ReadOnlyMemory<byte> digest,
        long length,
        Stream body,
        CancellationToken cancellationToken
    )
    {
        // The body can be read once, so the folder is chosen before.
        var folder = folders.FirstOrDefault(IsWritable, folders[^1]);
        return CacheEntry.ImportAsync(PathIn(folder, key), key, digest, length, body, cancellationToken);
    }

    /// <summary>The folder of this layout in a cache's folder.</summary>
    public static string LayoutFolder(string folder) => Path.Combine(folder, Layout);

    private bool TryUse(CacheKey key, Func<string, bool> use)
    {
        if (Fetch is null)
            return TryUseStored(key, use);

        used.TryAdd(key, true);
        var wasFetched = Volatile.Read(ref isFetched);
        if (TryUseStored(key, use))
            return true;
        if (wasFetched)
            return false;

        FetchOnce();
        return TryUseStored(key, use);
    }

    private void FetchOnce()
    {
        lock (fetching)
        {
            if (!isFetched)
                Fetch!();
            Volatile.Write(ref isFetched, true);
        }
    }

    private bool TryUseStored(CacheKey key, Func<string, bool> use)
    {
        foreach (var file in folders.Select(folder => PathIn(folder, key)).Where(File.Exists))
        {
            var isWhole = false;
            if (!FileFailure.TryOn(() => isWhole = use(file)))
                continue;
            if (isWhole)
            {
                NoteUse(file);
                return true;
            }

            FileFailure.TryOn(() => File.Delete(file));
        }

        return false;
    }

    private static void Store(string folder, string file, CacheKey key, Func<Stream> body)
    {
        Create(folder);
        using var bytes = body();
        CacheEntry.Write(file, key, bytes);
    }

    /// <summary>Files here become part of sites, so no other user may write to them.</summary>
    private static void Create(string folder)
    {
        if (!OperatingSystem.IsWindows() && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    private static bool IsWritable(string folder) =>
        FileFailure.TryOn(() =>
        {
            Create(folder);
            TemporaryFile.In(LayoutFolder(folder)).Dispose();
        });

    private static string PathIn(string folder, CacheKey key) =>
        Path.Combine(LayoutFolder(folder), key.Value[..2], key.Value);

    /// <summary>Records that an entry is in use, at most once a day: trimming uses this time.</summary>
    private static void NoteUse(string file) =>
        FileFailure.TryOn(() =>
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > TimeSpan.FromDays(1))
                File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        });
}
