using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>Ends the pipeline for requests that name an asset.</summary>
internal sealed class AssetMiddleware(RequestDelegate next, RequestedAsset requested, AssetHandler handler)
{
    public Task InvokeAsync(HttpContext context)
    {
        var asset = requested.Find(context.Request.Path.Value, out var isFolder);
        if (asset is null || IsSomebodyElses(context))
            return next(context);
        return isFolder ? RedirectToFolder(context) : handler.AnswerAsync(context, asset);
    }

    private static Task RedirectToFolder(HttpContext context)
    {
        var request = context.Request;
        context.Response.Redirect($"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}/{request.QueryString}", permanent: true);
        return Task.CompletedTask;
    }

    /// <summary>The app may have an endpoint of its own for other methods under an asset's path.</summary>
    private static bool IsSomebodyElses(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && context.GetEndpoint() is not null;
}
