namespace Assets.AspNetCore.Serving;

/// <summary><c>Cache-Control</c> of responses that only some users may have.</summary>
internal static class PrivateCaching
{
    /// <summary>The value for such a response, from the one for everybody.</summary>
    /// <remarks>
    /// Shared caches must not store what is <c>private</c> (RFC 9111, section 5.2.2.7). A cookie does not keep them
    /// from doing so,
    /// an <c>Authorization</c> field only in part (section 3.5).
    /// </remarks>
    public static string Of(string cacheControl)
    {
        var directives = cacheControl
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
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
