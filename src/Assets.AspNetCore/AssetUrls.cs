using System.Diagnostics.CodeAnalysis;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assets.AspNetCore;

/// <summary>
/// Gives the URLs of assets: in a published site the fingerprinted ones, in development the plain ones. Registered by <c>AddAssets()</c>.
/// </summary>
public sealed class AssetUrls
{
    private readonly IAssetResolver assets;
    private readonly UnknownAssets unknown;
    private readonly AssetsOptions options;

    internal AssetUrls(IAssetResolver assets, UnknownAssets unknown, AssetsOptions options) =>
        (this.assets, this.unknown, this.options) = (assets, unknown, options);

    internal IAssetResolver Assets => assets;

    /// <summary>Whether markup carries integrity, and with it the consent to ask other origins without credentials.</summary>
    internal bool WithIntegrity => options.Integrity ?? assets.BaseUrl is not null;

    /// <summary>Whether assets come from another origin than pages.</summary>
    internal bool CrossOrigin => assets.BaseUrl is not null;

    /// <summary>The URL of an asset for markup of this request.</summary>
    /// <param name="context">The request, whose base path the URL starts with.</param>
    /// <param name="path">
    /// The logical path, with or without <c>~/</c> (<c>css/site.css</c>); a query and a fragment are kept.
    /// </param>
    /// <returns>A percent-encoded URL with a leading slash, or an absolute one when there is a base URL.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such asset, and <see cref="AssetsOptions.UnknownAssets"/> is to throw.
    /// </exception>
    public string Url(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Url(path, context.Request.PathBase);
    }

    /// <summary>The URL of an asset where there is no request.</summary>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>.</param>
    /// <param name="pathBase">The base path that the app answers below; not used in a URL on a CDN.</param>
    /// <returns>A percent-encoded URL with a leading slash, or an absolute one when there is a base URL.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such asset, and <see cref="AssetsOptions.UnknownAssets"/> is to throw.
    /// </exception>
    public string Url(string path, PathString pathBase) => Url(path, pathBase, place: null).Url;

    /// <summary>The absolute URL of an asset, for mail, feeds and Open Graph tags.</summary>
    /// <param name="context">The request, whose scheme, host and base path the URL starts with.</param>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>.</param>
    /// <returns>An absolute, percent-encoded URL.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such asset, and <see cref="AssetsOptions.UnknownAssets"/> is to throw.
    /// </exception>
    public string AbsoluteUrl(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        var url = Url(context, path);
        return assets.BaseUrl is null ? UriHelper.BuildAbsolute(context.Request.Scheme, context.Request.Host) + url[1..] : url;
    }

    /// <summary>Looks an asset up.</summary>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>, without query and fragment.</param>
    /// <param name="asset">The asset, or <see langword="null"/> when there is none of that path.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string path, [NotNullWhen(true)] out AssetDescriptor? asset)
    {
        ArgumentNullException.ThrowIfNull(path);
        var link = Find(LogicalPart(path, out _));
        asset = link is null ? null : new(link.Path, link.Href, link.ContentType) { Integrity = link.Integrity, Preload = link.Preload };
        return asset is not null;
    }

    /// <param name="path">As for the public method.</param>
    /// <param name="pathBase">As for the public method.</param>
    /// <param name="place">Where the path is written, for the message when it names nothing.</param>
    internal LinkedUrl Url(string path, PathString pathBase, Func<string>? place)
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
    internal LinkedUrl? TryUrl(string path, PathString pathBase)
    {
        var link = Find(LogicalPart(path, out var suffix));
        return link is null ? null : new(link, Compose(link, suffix, pathBase));
    }

    /// <summary>Whether a publish would not have the asset: <see cref="Url(string, PathString, Func{string}?)"/> says why.</summary>
    internal bool IsOnlyHere(AssetLink link) => assets.Unpublished(link.Path) is not null;

    /// <summary>What URLs of assets start with: the base URL or the base path; empty at a site's root.</summary>
    internal string Prefix(PathString pathBase) => assets.BaseUrl ?? pathBase.ToUriComponent();

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
