using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Urls;

/// <summary>Puts URLs together: base URL or base path, the asset's own path, query and fragment.</summary>
internal sealed class AssetUrls(IAssetResolver assets, UnknownAssets unknown, AssetsOptions options) : IAssetUrls
{
    public IAssetResolver Assets => assets;

    /// <summary>Whether markup carries integrity, and with it the consent to ask other origins without credentials.</summary>
    public bool WithIntegrity => options.Integrity ?? assets.BaseUrl is not null;

    /// <summary>Whether assets come from another origin than pages.</summary>
    public bool CrossOrigin => assets.BaseUrl is not null;

    public string Url(string path, PathString pathBase = default) => Url(path, pathBase, place: null).Url;

    /// <param name="path">As for the public method.</param>
    /// <param name="pathBase">As for the public method.</param>
    /// <param name="place">Where the path is written, for the message when it names nothing.</param>
    public LinkedUrl Url(string path, PathString pathBase, Func<string>? place)
    {
        ArgumentNullException.ThrowIfNull(path);
        var logical = LogicalPart(path, out var suffix);
        var link = Find(logical);
        if (link is null)
            link = unknown.Fallback(logical, place);
        else if (assets.Unpublished(link.Path) is { } reason)
            unknown.WarnOfPublishing(link.Path, reason, place);
        return new(link, Compose(link, suffix, pathBase));
    }

    /// <summary>The URL, or null when there is no such asset.</summary>
    public LinkedUrl? TryUrl(string path, PathString pathBase)
    {
        var link = Find(LogicalPart(path, out var suffix));
        return link is null ? null : new(link, Compose(link, suffix, pathBase));
    }

    /// <summary>Whether a publish would not have the asset: <see cref="Url(string, PathString, Func{string})"/> says why.</summary>
    public bool IsOnlyHere(AssetLink link) => assets.Unpublished(link.Path) is not null;

    /// <summary>What URLs of assets start with: the base URL or the base path; empty at a site's root.</summary>
    public string Prefix(PathString pathBase) => assets.BaseUrl ?? pathBase.ToUriComponent();

    private AssetLink? Find(string logical) => assets.Link(logical) ?? (UrlEncoding.TryDecode(logical) is { } decoded ? assets.Link(decoded) : null);

    private string Compose(AssetLink link, string suffix, PathString pathBase)
    {
        var prefix = Prefix(pathBase);
        return prefix.Length + suffix.Length == 0 ? link.Href : string.Concat(prefix, link.Href, suffix);
    }

    private static string LogicalPart(string path, out string suffix)
    {
        var start = path is ['~', '/', ..] ? 2 : path is ['/', ..] ? 1 : 0;
        var end = path.AsSpan().IndexOfAny('?', '#') is >= 0 and var index ? index : path.Length;
        suffix = path[end..];
        return path[start..Math.Max(start, end)];
    }
}

/// <summary>A URL and the asset behind it.</summary>
internal readonly record struct LinkedUrl(AssetLink Link, string Url);
