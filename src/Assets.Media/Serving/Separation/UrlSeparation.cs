namespace Assets.Media.Serving.Separation;

/// <summary>Finds media under the URL of assets, or the other way around.</summary>
internal static class UrlSeparation
{
    /// <param name="media">The URLs of media by the name of their setting.</param>
    /// <param name="assets">The value of <c>Assets:BaseUrl</c>.</param>
    public static IEnumerable<string> Problems(IEnumerable<(string Setting, string? Url)> media, string? assets)
    {
        if (!Uri.TryCreate(assets, UriKind.Absolute, out var other))
            yield break;
        foreach (var (setting, url) in media)
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var own) && (IsBelow(own, other) || IsBelow(other, own)))
            {
                yield return $"'{setting}' ({url}) overlaps with 'Assets:BaseUrl' ({assets}), so that the URL of an "
                    + "upload could be the URL of an asset. Use another host, or another path on it.";
            }
        }
    }

    /// <summary>Whether one URL is the other or starts with it. The scheme does not make another place.</summary>
    private static bool IsBelow(Uri url, Uri other) =>
        url.Authority.Equals(other.Authority, StringComparison.OrdinalIgnoreCase)
        && Folder(url).StartsWith(Folder(other), StringComparison.Ordinal);

    private static string Folder(Uri url) => url.AbsolutePath.TrimEnd('/') + "/";
}
