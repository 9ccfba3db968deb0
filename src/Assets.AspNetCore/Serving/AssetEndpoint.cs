using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// One route for all assets: an endpoint for each would cost 7 KB of memory and a share of the route table's build,
/// and its name would be read as a route template.
/// </summary>
internal static class AssetEndpoint
{
    /// <summary>Before the SDK's static assets (-100), so that an app may map both.</summary>
    public const int Order = -200;

    public static RoutePattern Pattern(RequestedAsset requested) => RoutePatternFactory.Parse(
        "{**asset}", defaults: null, parameterPolicies: new RouteValueDictionary { ["asset"] = new IsAsset(requested) });

    /// <summary>Between the match and the answer a live file may have gone.</summary>
    public static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Lets a path pass on to other routes when no asset has it.</summary>
    private sealed class IsAsset(RequestedAsset requested) : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            requested.Find(httpContext?.Request.Path.Value, out _) is not null;
    }
}
