using Assets.Storage;
using Assets.Storage.Google;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Selects stores in Google Cloud Storage.</summary>
public static class GoogleObjectStoreBuilderExtensions
{
    /// <summary>Uses a bucket of Google Cloud Storage.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="bucket">
    /// The bucket, with or without prefix and scheme: <c>uploads</c>, <c>gs://uploads/avatars</c>.
    /// </param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not an address.
    /// </exception>
    public static TBuilder UseGoogle<TBuilder>(
        this TBuilder builder,
        string bucket,
        Action<GoogleStoreSettings>? configure = null
    )
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var address = StoreAddress.Parse("gs", bucket);
        builder.Use(
            address,
            _ =>
            {
                var settings = new GoogleStoreSettings();
                configure?.Invoke(settings);
                return new GoogleStore(address, settings);
            }
        );
        return builder;
    }
}
