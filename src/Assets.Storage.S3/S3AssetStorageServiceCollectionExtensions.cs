using Assets.Storage.Providers;
using Assets.Storage.S3;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers object stores in S3.</summary>
public static class S3AssetStorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds <c>s3://bucket/prefix</c> to the addresses of the configuration section <c>Assets:Storage</c>, and does
    /// what <see cref="AssetStorageServiceCollectionExtensions.AddAssetStorage"/> does.
    /// </summary>
    /// <param name="services">The app's services.</param>
    public static IServiceCollection AddS3AssetStorage(this IServiceCollection services)
    {
        services.AddAssetStorage();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IObjectStoreProvider, S3StoreProvider>());
        return services;
    }
}
