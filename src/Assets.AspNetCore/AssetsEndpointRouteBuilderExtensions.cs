using Assets.AspNetCore;
using Assets.AspNetCore.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves assets as endpoints.</summary>
public static class AssetsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Answers requests for assets as one endpoint, for assets that need what endpoints have: authorization, CORS policies, hosts, rate limits.
    /// Each request passes the route table; otherwise prefer <c>UseAssets()</c>.
    /// </summary>
    /// <param name="endpoints">The app's endpoints.</param>
    /// <returns>The endpoint's conventions.</returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var requested = new RequestedAsset(services.Assets(), services.AssetsOptions().ServeIndexFiles);
        var handler = services.GetRequiredService<AssetHandler>();
        var endpoint = endpoints.Map(
            AssetEndpoint.Pattern(requested),
            new AssetMiddleware(AssetEndpoint.NotFound, requested, handler).InvokeAsync);
        endpoint.Add(builder => ((RouteEndpointBuilder)builder).Order = AssetEndpoint.Order);
        return endpoint.WithDisplayName("Assets").WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
