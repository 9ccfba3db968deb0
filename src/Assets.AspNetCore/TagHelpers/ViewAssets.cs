using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>A site's assets as views name them.</summary>
internal readonly struct ViewAssets(AssetUrls urls)
{
    public AssetUrls Urls { get; } = urls;

    /// <summary>The URL below the request's base path; a name that is not an asset's is reported with its place in the view.</summary>
    public LinkedUrl Url(string path, ViewContext view) =>
        Urls.TryUrl(path, view.HttpContext.Request.PathBase) is { } known && !Urls.IsOnlyHere(known.Link) ? known : Report(path, view);

    /// <summary>Apart, since what it captures would be allocated for every good name too.</summary>
    private LinkedUrl Report(string path, ViewContext view) => Urls.Url(path, view.HttpContext.Request.PathBase, () => ViewPlace.Of(view, path));
}
