using Assets.Web;

namespace Assets.AspNetCore.Urls;

/// <summary>Writes logical paths as URL paths.</summary>
internal static class UrlEncoding
{
    /// <summary>The path with a leading slash, percent-encoded.</summary>
    public static string Encode(string path) => "/" + UrlPath.Encode(path);

    /// <summary>The decoded form of a percent-encoded path; null when the path has no escapes.</summary>
    public static string? TryDecode(string path) =>
        path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : null;
}
