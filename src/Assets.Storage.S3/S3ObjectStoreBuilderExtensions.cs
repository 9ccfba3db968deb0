using Assets.Storage;
using Assets.Storage.S3;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Selects stores in S3.</summary>
public static class S3ObjectStoreBuilderExtensions
{
    /// <summary>Uses a bucket of S3 or a store with its protocol.</summary>
    /// <typeparam name="TBuilder">The type of the builder, which is returned for further calls.</typeparam>
    /// <param name="builder">Receives the store.</param>
    /// <param name="bucket">
    /// The bucket, with or without prefix and scheme: <c>uploads</c>, <c>s3://uploads/avatars</c>.
    /// </param>
    /// <param name="configure">Changes the settings.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the text is not an address.
    /// </exception>
    public static TBuilder UseS3<TBuilder>(
        this TBuilder builder,
        string bucket,
        Action<S3StoreSettings>? configure = null
    )
        where TBuilder : IObjectStoreBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        var address = StoreAddress.Parse("s3", bucket);
        builder.Use(
            address,
            _ =>
            {
                var settings = new S3StoreSettings();
                configure?.Invoke(settings);
                return new S3Store(address, settings);
            }
        );
        return builder;
    }
}
