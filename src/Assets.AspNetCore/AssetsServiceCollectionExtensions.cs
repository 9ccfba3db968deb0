using Assets.AspNetCore;
using Assets.AspNetCore.Blazor;
using Assets.AspNetCore.DevServer;
using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Insight;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the services that the app's assets need.</summary>
public static class AssetsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the services for <c>UseAssets</c>, <c>MapAssets</c>, the tag helpers and <see cref="AssetUrls"/>.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAssets(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<AssetsOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<AssetsOptions>, AssetsOptionsValidation>()
        );
        services.AddMetrics();
        services.TryAddSingleton<AssetMetrics>();
        services.TryAddSingleton(static provider =>
            AssetResolution.Choose(
                provider.AssetsOptions(),
                provider.GetRequiredService<IWebHostEnvironment>(),
                provider.GetRequiredService<IConfiguration>(),
                provider.AssetsLogger()
            )
        );
        services.TryAddSingleton(static provider => new AssetHandler(
            provider.AssetsLogger(),
            provider.GetRequiredService<AssetMetrics>(),
            provider.AssetsOptions().OnPrepareResponse is { } prepare ? new(prepare, provider.Assets()) : null,
            hasOutputCache: provider.GetService<IOutputCacheStore>() is not null
        ));
        services.TryAddSingleton<MappedAssets>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, AssetMatcherPolicy>());
        services.AddHostedService<ForgottenMiddleware>();
        services.TryAddSingleton(static provider => new MarkupProblems(
            provider.Assets(),
            provider.AssetsOptions(),
            provider.GetRequiredService<IWebHostEnvironment>().IsDevelopment(),
            provider.AssetsLogger()
        ));
        services.TryAddSingleton(static provider => new DevServerChoice(
            DevServers.Of(
                provider.Assets(),
                provider.GetRequiredService<IWebHostEnvironment>(),
                provider.AssetsOptions(),
                provider.GetRequiredService<IConfiguration>(),
                provider.GetService<TimeProvider>() ?? TimeProvider.System,
                provider.AssetsLogger()
            )
        ));
        services.AddHostedService<ServerStart>();
        services.TryAddScoped<PageElements>();
        services.TryAddSingleton(static provider => new AssetUrls(
            provider.Assets(),
            provider.GetRequiredService<MarkupProblems>(),
            provider.AssetsOptions(),
            provider.GetRequiredService<DevServerChoice>().Servers
        ));
        services.TryAddSingleton<IComponentAssets>(static provider => new ServerAssets(
            provider.GetRequiredService<AssetUrls>()
        ));
        return services;
    }

    /// <inheritdoc cref="AddAssets(IServiceCollection)"/>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets options.</param>
    public static IServiceCollection AddAssets(this IServiceCollection services, Action<AssetsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddAssets().Configure(configure);
        return services;
    }

    /// <inheritdoc cref="AddAssets(IServiceCollection)"/>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">
    /// A section with the options by name: <c>builder.Configuration.GetSection("Assets")</c>.
    /// </param>
    public static IServiceCollection AddAssets(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddAssets().Configure<AssetsOptions>(options => configuration.Bind(options));
        return services;
    }
}
