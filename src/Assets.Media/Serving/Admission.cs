using Assets.Media.Urls;

namespace Assets.Media.Serving;

/// <summary>Whether a request may read a file, and how long others may keep what it gets.</summary>
internal sealed record Admission
{
    /// <summary>A response was sent.</summary>
    public static Admission Answered { get; } = new();

    /// <summary>The signature is missing, wrong or expired.</summary>
    public static Admission Forbidden { get; } = new();

    /// <summary>What the URL says; null if it names no file.</summary>
    public UrlClaims? Claims { get; private init; }

    /// <summary>The value of <c>Cache-Control</c>.</summary>
    public string CacheControl { get; private init; } = MediaHandler.NoStore;

    /// <summary>The value of <c>Cross-Origin-Resource-Policy</c>.</summary>
    public string ResourcePolicy { get; private init; } = "";

    public static Admission Of(UrlClaims? claims, string cacheControl, string resourcePolicy) =>
        new()
        {
            Claims = claims,
            CacheControl = cacheControl,
            ResourcePolicy = resourcePolicy,
        };

    /// <summary>For a URL whose content may change.</summary>
    public Admission WithoutCaching() =>
        this with
        {
            CacheControl = CacheControl.StartsWith("public", StringComparison.Ordinal)
                ? "public, no-cache"
                : "private, no-cache",
        };
}
