using Assets.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// One endpoint for many assets. An endpoint for each asset would take 7 KB of memory and time to build the route
/// table, and the asset's name would be read as a route template. <see cref="AssetMatcherPolicy"/> selects it for paths
/// of assets only.
/// </summary>
/// <param name="lookup">Finds assets.</param>
/// <param name="mapped">The patterns of all endpoints.</param>
/// <param name="pattern">The pattern of this endpoint; null for the assets that match no pattern.</param>
/// <param name="handler">Sends the responses.</param>
internal sealed class AssetEndpoint(AssetLookup lookup, MappedAssets mapped, PathPattern? pattern, AssetHandler handler)
{
    /// <summary>Before the SDK's static assets (-100), so that an app may map both.</summary>
    public const int Order = -200;

    /// <summary>A key of <see cref="HttpContext.Items"/>.</summary>
    private static readonly object Remembered = new();

    public static RoutePattern Route { get; } = RoutePatternFactory.Parse("{**asset}");

    /// <summary>The pattern of this endpoint; null for the assets that match no pattern.</summary>
    public string? Pattern => pattern?.Text;

    /// <summary>Whether this endpoint answers for the request's path.</summary>
    public bool Owns(HttpContext context, int prefixSegments)
    {
        if (!lookup.TryFind(context.Request, out var found, prefixSegments) || !Owns(found.Asset.Path))
            return false;
        if (lookup.ReadsFiles)
            context.Items[Remembered] = new RememberedAsset(context.Request.Path, prefixSegments, found);
        return true;
    }

    /// <summary>Completes the endpoint after all conventions have been applied.</summary>
    public void Build(EndpointBuilder builder, IServiceProvider services)
    {
        var prefixSegments = PrefixSegments(((RouteEndpointBuilder)builder).RoutePattern);
        var isPrivate = PipelineAccess.IsPrivate(builder.Metadata, services);
        builder.RequestDelegate = context => AnswerAsync(context, prefixSegments, isPrivate);
    }

    /// <summary>Segments before the catch-all, which a route group adds.</summary>
    public static int PrefixSegments(RoutePattern route) => route.PathSegments.Count - 1;

    private bool Owns(string path) => pattern is null ? !mapped.Contains(path) : pattern.Matches(path);

    private Task AnswerAsync(HttpContext context, int prefixSegments, bool isPrivate)
    {
        if (!AssetHandler.Answers(context))
        {
            AssetMiddleware.MethodNotAllowed(context.Response);
            return Task.CompletedTask;
        }

        var isFound =
            TryRecall(context, prefixSegments, out var found)
            || lookup.TryFind(context.Request, out found, prefixSegments);
        return isFound ? handler.AnswerAsync(context, found, isPrivate) : NotFound(context.Response);
    }

    private bool TryRecall(HttpContext context, int prefixSegments, out FoundAsset found)
    {
        found = default;
        if (
            !lookup.ReadsFiles
            || context.Items[Remembered] is not RememberedAsset remembered
            || remembered.PrefixSegments != prefixSegments
            || remembered.Path != context.Request.Path
        )
            return false;
        found = remembered.Found;
        return true;
    }

    /// <summary>A live file can be deleted between the match and the response.</summary>
    internal static Task NotFound(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.Headers.CacheControl = CachePolicy.NoStore;
        return Task.CompletedTask;
    }

    private sealed record RememberedAsset(PathString Path, int PrefixSegments, FoundAsset Found);
}
