using Assets.Storage;
using Assets.Storage.Files;
using Assets.Storage.Memory;
using Assets.Storage.Providers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers object stores.</summary>
public static class AssetStorageServiceCollectionExtensions
{
    /// <summary>
    /// Registers every store of the configuration section <c>Assets:Storage</c> as a keyed <see cref="IObjectStore"/>:
    /// the one with the address <c>Assets:Storage:uploads:Address</c> is injected by
    /// <c>[FromKeyedServices("uploads")]</c>. Folders and memory are included; other schemes are packages. The settings
    /// of all stores are checked when the app starts, without a request.
    /// </summary>
    /// <remarks>A store that is registered under its own key takes the place of one from configuration.</remarks>
    /// <param name="services">The app's services.</param>
    public static IServiceCollection AddAssetStorage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(ObjectStores)))
            return services;
        services.AddSingleton<ObjectStores>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IObjectStoreProvider, FileSystemStoreProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IObjectStoreProvider, MemoryStoreProvider>());
        services.AddKeyedSingleton<IObjectStore>(
            KeyedService.AnyKey,
            static (provider, key) =>
                provider.GetRequiredService<ObjectStores>().Open(ConfiguredStores.Section(provider, $"{key}"))
        );
        services.AddSingleton<IValidateOptions<ConfiguredStores>, ConfiguredStoresValidation>();
        services.AddOptions<ConfiguredStores>().ValidateOnStart();
        return services;
    }
}
