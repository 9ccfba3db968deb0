namespace Assets.AspNetCore.Serving;

/// <summary>Values of <c>Cache-Control</c>.</summary>
internal static class CacheHeaders
{
    /// <summary>May be stored, must be asked about each time.</summary>
    public const string Revalidate = "no-cache";

    public const string NoStore = "no-store";

    /// <summary>
    /// The value for a response that only some users may have: shared caches must not store it (RFC 9111, section
    /// 5.2.2.7). A cookie does not keep them from doing so, an <c>Authorization</c> field only in part (section 3.5).
    /// </summary>
    public static string Private(string cacheControl)
    {
        var directives = cacheControl.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(directive => !IsForSharedCaches(directive));
        return string.Join(", ", directives.Prepend("private"));
    }

    private static bool IsForSharedCaches(string directive)
    {
        var name = directive.Split('=')[0].TrimEnd();
        string[] shared = ["public", "private", "s-maxage", "proxy-revalidate"];
        return shared.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
