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
    /// Adds one endpoint for all assets. Use it for what only endpoints have: authorization, CORS policies, hosts, rate
    /// limits, the prefix of a route group. Otherwise prefer <c>UseAssets()</c>, which needs no routing. Requests that
    /// name no asset keep the status that other endpoints give them. Assets that match the pattern of another call are
    /// left to that endpoint.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <returns>
    /// The endpoint's conventions. With authorization, responses are <c>private</c>, so that shared caches do not store
    /// them.
    /// </returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints) =>
        Map(endpoints, pattern: null);

    /// <summary>
    /// Adds one endpoint for the assets that match a pattern:
    /// <c>app.MapAssets("members/**").RequireAuthorization()</c>. <c>UseAssets()</c> leaves these assets to the
    /// endpoint, whichever is called first.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">
    /// A pattern over logical paths, with the syntax of <c>Match</c> in the project file. Requests for the
    /// fingerprinted names of these assets match too.
    /// </param>
    /// <returns>
    /// The endpoint's conventions. With authorization, responses are <c>private</c>, so that shared caches do not store
    /// them.
    /// </returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        return Map(endpoints, new(pattern));
    }

    /// <summary>
    /// Answers GET and HEAD requests that no other endpoint answers with one asset, such as the document of a
    /// single-page app: <c>app.MapAssetFallback("index.html")</c>. Like <c>MapFallbackToFile</c>, but the document is
    /// compressed and revalidated. Paths whose last segment has a dot are not answered because they name files.
    /// </summary>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="file">The logical path of the asset (<c>index.html</c>).</param>
    /// <returns>The endpoint's conventions.</returns>
    public static IEndpointConventionBuilder MapAssetFallback(this IEndpointRouteBuilder endpoints, string file) =>
        MapAssetFallback(endpoints, "{*path:nonfile}", file);

    /// <inheritdoc cref="MapAssetFallback(IEndpointRouteBuilder, string)"/>
    /// <param name="endpoints">The app's endpoints, or a group of them.</param>
    /// <param name="pattern">The route pattern, such as <c>admin/{*path:nonfile}</c>.</param>
    /// <param name="file">The logical path of the asset (<c>index.html</c>).</param>
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
            if (PipelineAccess.IsPrivate(builder.Metadata, services))
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
