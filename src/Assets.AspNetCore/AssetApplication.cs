using Assets.AspNetCore;
using Assets.AspNetCore.Insight;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Everything an app calls: <c>builder.Services.AddAssets()</c>, then <c>app.UseAssets()</c>.</summary>
public static class AssetApplication
{
    /// <summary>Adds what the app's assets need; the tag helpers and <see cref="IAssetUrls"/> work from here on.</summary>
    public static IServiceCollection AddAssets(this IServiceCollection services, Action<AssetsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<AssetsOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton(provider => AssetResolution.Choose(Options(provider), Environment(provider), Logger(provider)));
        services.AddMetrics();
        services.TryAddSingleton<AssetMetrics>();
        services.TryAddSingleton(provider => new AssetHandler(Logger(provider), provider.GetRequiredService<AssetMetrics>()));
        services.TryAddSingleton<IAssetUrls>(provider =>
        {
            var assets = provider.GetRequiredService<IAssetResolver>();
            var isError = Environment(provider).IsDevelopment() || Options(provider).Strict;
            return new AssetUrls(assets, new UnknownAssets(assets, isError, Logger(provider)), Options(provider));
        });
        return services;
    }

    /// <summary>
    /// Answers requests for assets and lets all others pass. Belongs early: after error pages, HTTPS redirection and the base path,
    /// before compression, routing, sessions and authorization, which assets do not need.
    /// </summary>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var requested = Requested(app.ApplicationServices);
        var handler = app.ApplicationServices.GetRequiredService<AssetHandler>();
        return app.Use(next => new AssetMiddleware(next, requested, handler).InvokeAsync);
    }

    /// <summary>
    /// Answers requests for assets as one endpoint, for apps whose assets need what endpoints have: authorization, CORS policies, hosts, rate limits.
    /// Costs the route table's part of each request; otherwise prefer <see cref="UseAssets"/>.
    /// </summary>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IEndpointConventionBuilder MapAssets(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var requested = Requested(endpoints.ServiceProvider);
        var handler = endpoints.ServiceProvider.GetRequiredService<AssetHandler>();
        var endpoint = endpoints.Map(AssetEndpoint.Pattern(requested), new AssetMiddleware(AssetEndpoint.NotFound, requested, handler).InvokeAsync);
        endpoint.Add(builder => ((RouteEndpointBuilder)builder).Order = AssetEndpoint.Order);
        return endpoint.WithDisplayName("Assets").WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }

    /// <summary>Adds a health check that tells whether the deployed files are whole.</summary>
    /// <param name="builder">From <c>services.AddHealthChecks()</c>.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What a damaged deployment counts as; unhealthy by default.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    public static IHealthChecksBuilder AddAssets(this IHealthChecksBuilder builder, string name = "assets", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(provider => new AssetsHealthCheck(Assets(provider), Environment(provider)));
        return builder.Add(new(name, provider => provider.GetRequiredService<AssetsHealthCheck>(), failureStatus, tags));
    }

    private static RequestedAsset Requested(IServiceProvider provider) => new(Assets(provider), Options(provider).IndexFiles);

    private static IAssetResolver Assets(IServiceProvider provider) => provider.GetService<IAssetResolver>()
        ?? throw new InvalidOperationException("Assets are not set up: add 'builder.Services.AddAssets();' before 'builder.Build()'.");

    private static AssetsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<AssetsOptions>>().Value;

    private static IWebHostEnvironment Environment(IServiceProvider provider) => provider.GetRequiredService<IWebHostEnvironment>();

    private static ILogger Logger(IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);
}
