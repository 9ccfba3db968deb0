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
    // Changes when the layout of an entry does. In v1 the digest did not cover the key, and an entry could be the
    // result of other bytes than those its key names.
    private const string Layout = "v2";

    /// <summary>The layouts of earlier versions, which are no longer read.</summary>
    public static IReadOnlyList<string> EarlierLayouts { get; } = ["v1"];

    /// <summary>The folders, each with one folder for each layout.</summary>
    public IReadOnlyList<string> Folders => folders;

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

    /// <summary>The folder of this layout in a cache's folder.</summary>
    public static string LayoutFolder(string folder) => Path.Combine(folder, Layout);

    private bool TryUse(CacheKey key, Func<string, bool> use)
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
        // Files here become part of sites, so no other user may write to them.
        if (!OperatingSystem.IsWindows() && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        using var bytes = body();
        CacheEntry.Write(file, key, bytes);
    }

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
