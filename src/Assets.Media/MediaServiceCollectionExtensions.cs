using Assets.Media;
using Assets.Media.Configuration;
using Assets.Media.DirectUploads;
using Assets.Media.Lifecycle;
using Assets.Media.Serving;
using Assets.Media.Storing;
using Assets.Media.Variants;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds stores of users' files.</summary>
public static class MediaServiceCollectionExtensions
{
    /// <summary>
    /// Adds stores of users' files: each is a keyed <see cref="IMediaStorage"/>, and <see cref="MediaStores"/> has all.
    /// The configuration section <c>Assets:Media</c> takes precedence over code, so that another environment has other
    /// stores. All settings are checked when the app starts, without a request.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Adds stores; those of the configuration need no code.</param>
    public static IServiceCollection AddMedia(this IServiceCollection services, Action<MediaBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        DeclaredStores.Of(services);
        if (!services.Any(service => service.ServiceType == typeof(StoreEntries)))
            AddOnce(services);
        configure?.Invoke(new MediaBuilder(services));
        return services;
    }

    private static void AddOnce(IServiceCollection services)
    {
        services.AddAssetStorage();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MediaConfiguration>();
        services.AddSingleton<StoreEntries>();
        services.AddSingleton<MediaStoragePool>();
        services.AddSingleton<MediaSurroundings>();
        services.AddSingleton<DirectUploadTickets>();
        MediaServing.AddTo(services);
        services.AddSingleton<VariantMaking>();
        services.AddSingleton(provider => new MediaSweeper(
            provider.GetRequiredService<StoreEntries>(),
            provider.GetRequiredService<MediaStoragePool>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(provider => new MediaStores(
            provider.GetRequiredService<MediaStoragePool>(),
            provider.GetRequiredService<StoreEntries>().Names
        ));
        services.AddKeyedSingleton<IMediaStorage>(
            KeyedService.AnyKey,
            static (provider, key) => provider.GetRequiredService<MediaStoragePool>()[$"{key}"]
        );
        services.AddSingleton<IPostConfigureOptions<MediaOptions>, ConfiguredMediaOptions>();
        services.AddSingleton<IPostConfigureOptions<MediaStoreOptions>, ConfiguredStoreOptions>();
        services.AddSingleton<IValidateOptions<MediaOptions>, MediaValidation>();
        services.AddOptions<MediaOptions>().ValidateOnStart();
    }
}
