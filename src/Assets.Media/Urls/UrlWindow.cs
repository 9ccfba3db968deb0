namespace Assets.Media.Urls;

/// <summary>
/// When a URL that is made now expires. All URLs of a window have the same end, so that they are the same text, and
/// browsers find in their cache what they have loaded.
/// </summary>
internal static class UrlWindow
{
    /// <param name="now">The time.</param>
    /// <param name="lifetime">How long the URL is valid at least. It is valid at most one window longer.</param>
    /// <param name="window">How long the URL stays the same.</param>
    /// <returns>Seconds since 1970.</returns>
    public static long End(DateTimeOffset now, TimeSpan lifetime, TimeSpan window)
    {
        var length = Math.Max(1, (long)window.TotalSeconds);
        return ((now.ToUnixTimeSeconds() / length) + 1) * length + (long)Math.Ceiling(lifetime.TotalSeconds);
    }
}
