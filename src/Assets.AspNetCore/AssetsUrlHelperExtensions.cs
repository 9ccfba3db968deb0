using Assets.AspNetCore;

namespace Microsoft.AspNetCore.Mvc;

/// <summary>Asset URLs in views and controllers.</summary>
public static class AssetsUrlHelperExtensions
{
    /// <summary>The URL of an asset below the request's base path: <c>@Url.Asset("img/logo.svg")</c>.</summary>
    /// <param name="url">The view's or controller's URL helper.</param>
    /// <param name="path">As for <see cref="AssetUrls.Url(Microsoft.AspNetCore.Http.HttpContext, string)"/>.</param>
    /// <returns>A URL with a leading slash, or an absolute one when there is a base URL.</returns>
    /// <exception cref="InvalidOperationException">
    /// The path names no asset, and unknown assets throw (<see cref="AssetsOptions.UnknownAssets"/>).
    /// </exception>
    public static string Asset(this IUrlHelper url, string path)
    {
        ArgumentNullException.ThrowIfNull(url);
        var context = url.ActionContext.HttpContext;
        return context.RequestServices.AssetUrls().Url(context, path);
    }
}
