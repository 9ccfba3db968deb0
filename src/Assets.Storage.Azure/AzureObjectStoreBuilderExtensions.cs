using Assets.Storage;
using Assets.Storage.Azure;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Selects stores in Azure Blob Storage.</summary>
public static class AzureObjectStoreBuilderExtensions
{
    /// <summary>Uses a container of Azure Blob Storage.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="container">
    /// The container, with or without prefix and scheme: <c>uploads</c>, <c>azure://uploads/avatars</c>.
    /// </param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not an address.
    /// </exception>
    public static TBuilder UseAzure<TBuilder>(
        this TBuilder builder,
        string container,
        Action<AzureStoreSettings>? configure = null
    )
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var address = StoreAddress.Parse("azure", container);
        builder.Use(
            address,
            _ =>
            {
                var settings = new AzureStoreSettings();
                configure?.Invoke(settings);
                return new AzureStore(address, settings);
            }
        );
        return builder;
    }
}
