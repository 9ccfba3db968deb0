using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Ends the pipeline for requests that name an asset.</summary>
internal sealed class AssetMiddleware(RequestDelegate next, IAssetResolver assets, AssetHandler handler)
{
    public Task InvokeAsync(HttpContext context)
    {
        var asset = context.Request.Path.Value is ['/', _, ..] path ? assets.Find(path.AsSpan(1)) : null;
        return asset is null || IsSomebodyElses(context) ? next(context) : handler.AnswerAsync(context, asset);
    }

    /// <summary>The app may have an endpoint of its own for other methods under an asset's path.</summary>
    private static bool IsSomebodyElses(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.GetEndpoint() is not null;
}
