namespace Assets.Core.Caching;

/// <summary>
/// Bounds the cache: removes entries that were not used for a while, then the oldest until the rest fits. Entries of
/// earlier layouts are treated like all others, since an earlier version may still use them.
/// </summary>
internal static class CacheTrimming
{
    // A month covers a branch that is unused over holidays; four gigabytes are about fifty sites of 78 MB with all
    // their representations.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromDays(30);
    private const long MaximumBytes = 4L << 30;

    // Enumerating a large cache takes longer than most publishes, so it is done at most once a day.
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    private const string Stamp = "trimmed";

    /// <summary>Trims a cache's folders that were not trimmed for a day.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="now">The time of the run, UTC.</param>
    public static void TrimDaily(ContentCache cache, DateTime now)
    {
        foreach (var folder in cache.Folders)
        {
            var stamp = Path.Combine(ContentCache.LayoutFolder(folder), Stamp);
            FileFailure.TryOn(() =>
            {
                if (!Directory.Exists(Path.GetDirectoryName(stamp)) || now - File.GetLastWriteTimeUtc(stamp) < Interval)
                    return;

                File.Create(stamp).Dispose();
                Trim(folder, now, MaximumAge, MaximumBytes);
            });
        }
    }

    /// <summary>Trims one folder of a cache.</summary>
    internal static void Trim(string folder, DateTime now, TimeSpan maximumAge, long maximumBytes)
    {
        // Only our own folders, because the user may have other files in the cache folder.
        var layouts = ContentCache
            .EarlierLayouts.Select(layout => new DirectoryInfo(Path.Combine(folder, layout)))
            .Append(new DirectoryInfo(ContentCache.LayoutFolder(folder)))
            .Where(layout => layout.Exists)
            .ToList();
        var kept = 0L;
        var entries = layouts
            .SelectMany(layout => layout.EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(file => file.Name != Stamp);
        foreach (var entry in entries.OrderByDescending(file => file.LastWriteTimeUtc))
        {
            kept += entry.Length;
            if (kept > maximumBytes || now - entry.LastWriteTimeUtc > maximumAge)
                FileFailure.TryOn(entry.Delete);
        }

        foreach (var layout in layouts.Where(layout => layout.Name != Path.GetFileName(ContentCache.LayoutFolder(""))))
            RemoveIfEmpty(layout);
    }

    private static void RemoveIfEmpty(DirectoryInfo layout)
    {
        if (layout.EnumerateFiles("*", SearchOption.AllDirectories).Any(file => file.Name != Stamp))
            return;

        FileFailure.TryOn(() => layout.Delete(recursive: true));
    }
}
