using Assets.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Mvc;

/// <summary>Asset URLs in views and controllers.</summary>
public static class UrlHelperAssets
{
    /// <summary>The URL of an asset below the request's base path: <c>@Url.Asset("img/logo.svg")</c>.</summary>
    /// <param name="url">The view's or controller's URL helper.</param>
    /// <param name="path">As for <see cref="IAssetUrls.Url"/>.</param>
    /// <exception cref="InvalidOperationException">There is no such asset and the app runs in Development or is strict.</exception>
    public static string Asset(this IUrlHelper url, string path)
    {
        ArgumentNullException.ThrowIfNull(url);
        var context = url.ActionContext.HttpContext;
        return context.RequestServices.GetRequiredService<IAssetUrls>().Url(path, context.Request.PathBase);
    }
}
