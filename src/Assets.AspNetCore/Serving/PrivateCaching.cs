namespace Assets.AspNetCore.Serving;

/// <summary><c>Cache-Control</c> of responses to which only some users have access.</summary>
internal static class PrivateCaching
{
    /// <summary>Converts the public value to the private one.</summary>
    /// <remarks>
    /// Shared caches must not store <c>private</c> responses (RFC 9111, section 5.2.2.7). They can store responses to
    /// requests with a cookie, and some responses to requests with an <c>Authorization</c> field (section 3.5).
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
