using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Urls;

/// <summary>Puts URLs together: base URL or base path, the asset's own path, query and fragment.</summary>
internal sealed class AssetUrls(IAssetResolver assets, UnknownAssets unknown) : IAssetUrls
{
    public string Url(string path, PathString pathBase = default) => Url(path, pathBase, place: null);

    /// <param name="path">As for the public method.</param>
    /// <param name="pathBase">As for the public method.</param>
    /// <param name="place">Where the path is written, for the message when it names nothing.</param>
    public string Url(string path, PathString pathBase, Func<string>? place)
    {
        ArgumentNullException.ThrowIfNull(path);
        var logical = LogicalPart(path, out var suffix);
        return Compose(Find(logical) ?? unknown.Fallback(logical, place), suffix, pathBase);
    }

    /// <summary>The URL, or null when there is no such asset.</summary>
    public string? TryUrl(string path, PathString pathBase)
    {
        var link = Find(LogicalPart(path, out var suffix));
        return link is null ? null : Compose(link, suffix, pathBase);
    }

    private AssetLink? Find(string logical) => assets.Link(logical) ?? (UrlEncoding.TryDecode(logical) is { } decoded ? assets.Link(decoded) : null);

    private string Compose(AssetLink link, string suffix, PathString pathBase) =>
        assets.BaseUrl is { } baseUrl ? baseUrl + link.Href + suffix
        : pathBase.HasValue ? pathBase.ToUriComponent() + link.Href + suffix
        : suffix.Length == 0 ? link.Href : link.Href + suffix;

    private static string LogicalPart(string path, out string suffix)
    {
        var start = path is ['~', '/', ..] ? 2 : path is ['/', ..] ? 1 : 0;
        var end = path.AsSpan().IndexOfAny('?', '#') is >= 0 and var index ? index : path.Length;
        suffix = path[end..];
        return path[start..Math.Max(start, end)];
    }
}
