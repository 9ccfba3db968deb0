namespace Assets.Media.Urls;

/// <summary>Writes keys as the paths of URLs.</summary>
internal static class UrlText
{
    /// <summary>
    /// The key with everything percent-encoded but the slashes and what no server and no proxy reads as something else:
    /// letters, digits and <c>-._~</c>.
    /// </summary>
    public static string Encode(string key) => string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
}
