using Assets.Storage.Azure;
using Assets.Storage.Providers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers object stores in Azure Blob Storage.</summary>
public static class AzureAssetStorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds <c>azure://container/prefix</c> to the addresses of the configuration section <c>Assets:Storage</c>, and
    /// does what <see cref="AssetStorageServiceCollectionExtensions.AddAssetStorage"/> does.
    /// </summary>
    /// <param name="services">The app's services.</param>
    public static IServiceCollection AddAzureAssetStorage(this IServiceCollection services)
    {
        services.AddAssetStorage();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IObjectStoreProvider, AzureStoreProvider>());
        return services;
    }
}
