namespace Assets.Web;

/// <summary>Values of <c>Cache-Control</c> (RFC 9111, section 5.2.2).</summary>
internal static class CachePolicy
{
    /// <summary>
    /// For names that change with the content. A year is the longest that RFC 9111 lets a cache count on;
    /// <c>immutable</c> (RFC 8246)
    /// spares the request on reload.
    /// </summary>
    public const string Immutable = "max-age=31536000, immutable";

    /// <summary>For names that stay: the response may be stored, and is validated each time.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>For errors: the next deployment may answer.</summary>
    public const string NoStore = "no-store";
}
