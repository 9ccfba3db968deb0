namespace Assets.Web;

/// <summary>Values of <c>Cache-Control</c> (RFC 9111, section 5.2.2).</summary>
internal static class CachePolicy
{
    /// <summary>
    /// For names that change with the content. A year is the conventional maximum (RFC 2616, section 14.21).
    /// <c>immutable</c> (RFC 8246) avoids the request on a reload.
    /// </summary>
    public const string Immutable = "max-age=31536000, immutable";

    /// <summary>For names that do not change: the response may be stored and is validated each time.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>For errors, because the answer of the next deployment may differ.</summary>
    public const string NoStore = "no-store";
}
