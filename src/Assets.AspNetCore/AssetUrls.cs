using System.Diagnostics.CodeAnalysis;
using Assets.AspNetCore.DevServer;
using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Assets.AspNetCore;

/// <summary>
/// Gives the URLs of assets: fingerprinted ones in a published site, plain ones in development. <c>AddAssets()</c>
/// registers it as a service.
/// </summary>
public sealed partial class AssetUrls
{
    private readonly IAssetResolver assets;
    private readonly MarkupProblems problems;
    private readonly AssetsOptions options;
    private readonly ExternalPaths external;

    internal AssetUrls(
        IAssetResolver assets,
        MarkupProblems problems,
        AssetsOptions options,
        DevServers? servers = null
    )
    {
        (this.assets, this.problems, this.options) = (assets, problems, options);
        external = new(options.ExternalPaths);
        Inlining = new(assets);
        ImportMaps = new(this);
        Entries = new(this, servers);
    }

    internal IAssetResolver Assets => assets;

    internal MarkupProblems Problems => problems;

    internal InlineAssets Inlining { get; }

    internal ImportMaps ImportMaps { get; }

    internal EntryElements Entries { get; }

    /// <summary>Whether scripts and stylesheets in markup have <c>integrity</c>.</summary>
    internal bool WithIntegrity => options.Integrity ?? assets.BaseUrl is not null;

    /// <summary>Whether assets come from another origin than pages.</summary>
    internal bool CrossOrigin => assets.BaseUrl is not null;

    /// <summary>The URL of an asset for markup of this request.</summary>
    /// <param name="context">The request, whose base path the URL starts with.</param>
    /// <param name="path">
    /// The logical path, with or without <c>~/</c> (<c>css/site.css</c>); a query and a fragment are kept.
    /// </param>
    /// <returns>
    /// A percent-encoded URL with one leading slash, or an absolute one when there is a base URL. For a path that names
    /// no asset: the base path and the unchanged path.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The path names no asset, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public string Url(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Url(path, context.Request.PathBase);
    }

    /// <summary>The URL of an asset without a request.</summary>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>.</param>
    /// <param name="pathBase">The base path of the app (<c>/shop</c>); not used in a URL on a CDN.</param>
    /// <returns>As for <see cref="Url(HttpContext, string)"/>.</returns>
    /// <exception cref="InvalidOperationException">
    /// The path names no asset, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public string Url(string path, PathString pathBase) => Url(path, pathBase, place: null).Url;

    /// <summary>The absolute URL of an asset, for mail, feeds and Open Graph tags.</summary>
    /// <param name="context">The request, whose scheme, host and base path the URL starts with.</param>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>.</param>
    /// <returns>An absolute, percent-encoded URL.</returns>
    /// <exception cref="InvalidOperationException">
    /// The path names no asset, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public string AbsoluteUrl(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        var url = Url(context, path);
        var request = context.Request;
        return url.StartsWith('/') ? UriHelper.BuildAbsolute(request.Scheme, request.Host) + url[1..] : url;
    }

    /// <summary>Finds an asset by its logical path.</summary>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>, without query and fragment.</param>
    /// <param name="asset">The asset, or <see langword="null"/> when no asset has that path.</param>
    /// <returns>Whether an asset has that path.</returns>
    public bool TryGet(string path, [NotNullWhen(true)] out AssetDescriptor? asset)
    {
        ArgumentNullException.ThrowIfNull(path);
        var link = Find(LogicalPart(path, out _));
        asset = link is null
            ? null
            : new(link.Path, link.Href, link.ContentType) { Integrity = link.Integrity, Preload = link.Preload };
        return asset is not null;
    }

    /// <summary>
    /// The Content Security Policy source for a stylesheet or script that a page inlines with <c>asset-inline</c>:
    /// <c>$"style-src 'self' {urls.InlineHash(context, "css/critical.css")}"</c>.
    /// </summary>
    /// <param name="context">The request of the page, whose base path is in the URLs of an inlined stylesheet.</param>
    /// <param name="path">As for <see cref="Url(HttpContext, string)"/>.</param>
    /// <returns>The hash of the element's content, with single quotes: <c>'sha256-…'</c>.</returns>
    /// <exception cref="InvalidOperationException">There is no such asset, or it cannot be inlined.</exception>
    public string InlineHash(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(path);
        var linked = TryUrl(path, context.Request.PathBase);
        var inlined = linked is { } found ? Inlining.Find(found, InlineAssets.KindOf(found.Link)) : null;
        return inlined?.Hash ?? throw new InvalidOperationException(Messages.NoInlineHash(path, inlined?.Refusal));
    }

    /// <summary>
    /// The Content Security Policy source for the import map that <c>&lt;asset-importmap /&gt;</c> writes.
    /// </summary>
    /// <param name="context">The request of the page, whose base path is in the map.</param>
    /// <returns>
    /// The hash, with single quotes: <c>'sha256-…'</c>. An empty string when there is nothing to map.
    /// </returns>
    public string ImportMapHash(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ImportMaps.For(context.Request.PathBase)?.Hash ?? "";
    }

    /// <param name="path">As for the public method.</param>
    /// <param name="pathBase">As for the public method.</param>
    /// <param name="place">Gives the place of the path in a view, for messages.</param>
    internal LinkedUrl Url(string path, PathString pathBase, Func<string>? place)
    {
        ArgumentNullException.ThrowIfNull(path);
        var logical = LogicalPart(path, out var suffix);
        if (external.Contains(logical))
            return Plain(logical, suffix, pathBase);
        if (Find(logical) is not { } link)
        {
            problems.Unknown(logical, place);
            return Plain(logical, suffix, pathBase);
        }

        if (assets.Unpublished(link.Path) is { } reason)
            problems.NotPublished(link.Path, reason, place);
        return new(link, Compose(link, suffix, pathBase));
    }

    /// <summary>The URL; null when no asset has the path or it is an external path.</summary>
    internal LinkedUrl? TryUrl(string path, PathString pathBase)
    {
        var logical = LogicalPart(path, out var suffix);
        return external.Contains(logical) || Find(logical) is not { } link
            ? null
            : new(link, Compose(link, suffix, pathBase));
    }

    /// <summary>
    /// Whether a published site would not have the asset. <see cref="Url(string, PathString, Func{string}?)"/> reports
    /// the reason.
    /// </summary>
    internal bool IsUnpublished(AssetLink link) => assets.Unpublished(link.Path) is not null;

    /// <summary>The prefix of asset URLs: the base URL or the base path; empty at a site's root.</summary>
    internal string Prefix(PathString pathBase) => assets.BaseUrl ?? pathBase.ToUriComponent();

    /// <summary>
    /// The URL on the site itself, for what browsers load from the page's own origin only. The app serves its assets
    /// also when it has a base URL.
    /// </summary>
    internal LinkedUrl OnSite(LinkedUrl linked, PathString pathBase) =>
        assets.BaseUrl is { } cdn && linked.Url.StartsWith(cdn + "/", StringComparison.Ordinal)
            ? linked with
            {
                Url = string.Concat(pathBase.ToUriComponent(), linked.Url.AsSpan(cdn.Length)),
            }
            : linked;

    /// <summary>How pages of this request fetch assets.</summary>
    internal FetchPolicy Policy(HttpContext context) => new(WithIntegrity, CrossOrigin, options.Nonce?.Invoke(context));

    private AssetLink? Find(string logical) =>
        assets.Link(logical) ?? (UrlEncoding.TryDecode(logical) is { } decoded ? assets.Link(decoded) : null);

    private string Compose(AssetLink link, string suffix, PathString pathBase)
    {
        var prefix = Prefix(pathBase);
        return prefix.Length + suffix.Length == 0 ? link.Href : string.Concat(prefix, link.Href, suffix);
    }

    /// <summary>
    /// The URL that the framework would write: the base path and the unchanged path. The base URL is not used because
    /// the CDN does not have the file.
    /// </summary>
    private static LinkedUrl Plain(string logical, string suffix, PathString pathBase) =>
        new(
            new(logical, "/" + logical, ContentType: "", Integrity: null, Preload: []),
            string.Concat(pathBase.ToUriComponent(), "/", logical, suffix)
        );

    /// <summary>
    /// Removes <c>~/</c> and everything that would give the URL a second leading slash. Browsers read <c>//host</c> and
    /// <c>/\host</c> as another host, after they have removed control characters and leading spaces (URL Standard,
    /// section 4.4).
    /// </summary>
    private static string LogicalPart(string path, out string suffix)
    {
        var start = path is ['~', '/', ..] ? 2 : 0;
        while (start < path.Length && path[start] is '/' or '\\' or <= ' ')
            start++;
        var end = path.AsSpan(start).IndexOfAny('?', '#') is >= 0 and var index ? start + index : path.Length;
        suffix = path[end..];
        return path[start..end];
    }
}
