namespace Assets.Core.Caching;

/// <summary>
/// Keeps the cache from growing for ever: entries unused for a while go, then the oldest until the rest fits.
/// </summary>
internal static class CacheTrimming
{
    // A month covers a branch that rests over holidays; four gigabytes hold some fifty sites of 78 MB with all their
    // variants.
    private static readonly TimeSpan MaximumAge = TimeSpan.FromDays(30);
    private const long MaximumBytes = 4L << 30;

    // Walking a large cache costs more than most publishes, so it is done at most once a day.
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Trims the cache when it has not been trimmed for a day. Errors are left to the next day.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="now">The time of the run, UTC.</param>
    public static void TrimDaily(ContentCache cache, DateTime now)
    {
        var stamp = Path.Combine(cache.Folder, "trimmed");
        try
        {
            if (!Directory.Exists(cache.Folder) || now - File.GetLastWriteTimeUtc(stamp) < Interval)
                return;

            File.Create(stamp).Dispose();
            Trim(cache.Folder, now, MaximumAge, MaximumBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another build trims at the same time, or the disk is in trouble, which the run's own writes will tell
            // better.
            return;
        }
    }

    internal static void Trim(string folder, DateTime now, TimeSpan maximumAge, long maximumBytes)
    {
        var kept = 0L;
        var entries = new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Name != "trimmed");
        foreach (var entry in entries.OrderByDescending(file => file.LastWriteTimeUtc))
        {
            kept += entry.Length;
            if (kept > maximumBytes || now - entry.LastWriteTimeUtc > maximumAge)
                entry.Delete();
        }
    }
}
