using Assets.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Assets.AspNetCore.Serving;

/// <summary>Answers requests that name an asset and passes all others on.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="lookup">Finds assets.</param>
/// <param name="mapped">The patterns of the app's endpoints.</param>
/// <param name="handler">Sends the responses.</param>
/// <param name="access">Decides whether responses are private.</param>
internal sealed class AssetMiddleware(
    RequestDelegate next,
    AssetLookup lookup,
    MappedAssets mapped,
    AssetHandler handler,
    PipelineAccess access
)
{
    /// <summary>The order that <c>MapFallback</c> gives its endpoints.</summary>
    private const int FallbackOrder = int.MaxValue;

    public Task InvokeAsync(HttpContext context)
    {
        if (
            !lookup.TryFind(context.Request, out var found)
            || mapped.Contains(found.Asset.Path)
            || IsTheAppsOwn(context.GetEndpoint())
        )
            return next(context);
        return AssetHandler.Answers(context)
            ? handler.AnswerAsync(context, found, access.IsPrivate(context))
            : PassOnAsync(context);
    }

    /// <summary>
    /// Whether routing has selected an endpoint of the app for exactly this path. Routes with parameters, catch-all
    /// routes and fallbacks answer only for paths that are not those of files.
    /// </summary>
    private static bool IsTheAppsOwn(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { RoutePattern.Parameters.Count: 0, Order: not FallbackOrder }
        && endpoint.RequestDelegate is not null
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null;

    /// <summary>
    /// Passes a request of another method on, because an endpoint or CORS may answer it. If nothing does, the response
    /// is 405.
    /// </summary>
    private async Task PassOnAsync(HttpContext context)
    {
        await next(context);
        if (IsUnanswered(context))
            MethodNotAllowed(context.Response);
    }

    /// <summary>Whether no part of the app has answered a request.</summary>
    internal static bool IsUnanswered(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound } response
        && response is { ContentType: null, ContentLength: null or 0 }
        && context.GetEndpoint() is null;

    internal static void MethodNotAllowed(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
        response.Headers.CacheControl = CachePolicy.NoStore;
    }
}
