using Assets.Storage.Google;
using Assets.Storage.Providers;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers object stores in Google Cloud Storage.</summary>
public static class GoogleAssetStorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds <c>gs://bucket/prefix</c> to the addresses of the configuration section <c>Assets:Storage</c>, and does
    /// what <see cref="AssetStorageServiceCollectionExtensions.AddAssetStorage"/> does.
    /// </summary>
    /// <param name="services">The app's services.</param>
    public static IServiceCollection AddGoogleAssetStorage(this IServiceCollection services)
    {
        services.AddAssetStorage();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IObjectStoreProvider, GoogleStoreProvider>());
        return services;
    }
}
