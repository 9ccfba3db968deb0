using System.Diagnostics.CodeAnalysis;
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
    /// Answers requests for assets as one endpoint, for assets that need what endpoints have: authorization, CORS
    /// policies, hosts, rate limits, the prefix of a route group. Each request passes the route table; otherwise prefer
    /// <c>UseAssets()</c>. Routes and methods of other endpoints keep their status. Assets that a pattern of another
    /// call matches are left to that one.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <returns>
    /// The endpoint's conventions. With authorization, responses are <c>private</c> to the user's own cache.
    /// </returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints) =>
        Map(endpoints, pattern: null);

    /// <summary>
    /// Answers requests for some assets as one endpoint: <c>app.MapAssets("members/**").RequireAuthorization()</c>.
    /// <c>UseAssets()</c> leaves these assets to it, wherever it stands.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">
    /// A pattern of logical paths, as <c>Match</c> in the project file has it: an asset matches by the path it has in
    /// markup, under its fingerprinted name too.
    /// </param>
    /// <returns>
    /// The endpoint's conventions. With authorization, responses are <c>private</c> to the user's own cache.
    /// </returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        return Map(endpoints, new(pattern));
    }

    /// <summary>
    /// Answers GET and HEAD requests that nothing else answers with one asset, such as the document of a single-page
    /// app: <c>app.MapAssetFallback("index.html")</c>. As <c>MapFallbackToFile</c>, compressed and revalidated. Paths
    /// whose last segment has a dot are not answered, since they name files.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="file">The asset's path below the site's root.</param>
    /// <returns>The endpoint's conventions.</returns>
    public static IEndpointConventionBuilder MapAssetFallback(this IEndpointRouteBuilder endpoints, string file) =>
        MapAssetFallback(endpoints, "{*path:nonfile}", file);

    /// <inheritdoc cref="MapAssetFallback(IEndpointRouteBuilder, string)"/>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">The route pattern that is answered, such as <c>admin/{*path:nonfile}</c>.</param>
    /// <param name="file">The asset's path below the site's root.</param>
    public static IEndpointConventionBuilder MapAssetFallback(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string pattern,
        string file
    )
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var services = endpoints.ServiceProvider;
        var lookup = new AssetLookup(services.Assets(), indexFiles: false);
        services.GetRequiredService<MappedAssets>().Serve();
        var path = file.TrimStart('~').TrimStart('/');
        if (!lookup.TryFind(path, out _))
            services.AssetsLogger().NoFallback(path);
        var fallback = new AssetFallback(lookup, path, services.GetRequiredService<AssetHandler>());
        var endpoint = endpoints.MapFallback(pattern, context => fallback.AnswerAsync(context, isPrivate: false));
        endpoint.Finally(builder =>
        {
            if (AssetEndpoint.IsPrivate(builder.Metadata, services))
                builder.RequestDelegate = context => fallback.AnswerAsync(context, isPrivate: true);
        });
        return endpoint.WithMetadata(
            new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]),
            NoOutputCache.Instance
        );
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, PathPattern? pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var lookup = new AssetLookup(services.Assets(), services.AssetsOptions().ServeIndexFiles);
        var mapped = services.GetRequiredService<MappedAssets>();
        mapped.Map(pattern);
        var assets = new AssetEndpoint(lookup, mapped, pattern, services.GetRequiredService<AssetHandler>());
        var endpoint = endpoints.Map(AssetEndpoint.Route, context => AssetEndpoint.NotFound(context.Response));
        endpoint.Add(builder => ((RouteEndpointBuilder)builder).Order = AssetEndpoint.Order);
        endpoint.Finally(builder => assets.Build(builder, services));
        return endpoint.WithDisplayName("Assets").WithMetadata(assets, NoOutputCache.Instance);
    }
}
