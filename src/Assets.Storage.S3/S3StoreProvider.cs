using Assets.Storage.Providers;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.S3;

/// <summary>Opens <c>s3://bucket/prefix</c>.</summary>
public sealed class S3StoreProvider : IObjectStoreProvider
{
    /// <inheritdoc/>
    public string Scheme => "s3";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> SettingNames =>
        [
            nameof(S3StoreSettings.Endpoint),
            nameof(S3StoreSettings.Region),
            nameof(S3StoreSettings.PathStyle),
            nameof(S3StoreSettings.Profile),
            nameof(S3StoreSettings.SignPayload),
            nameof(S3StoreSettings.MaxRetries),
            nameof(S3StoreSettings.IdleTimeout),
            nameof(S3StoreSettings.AccessKey),
            nameof(S3StoreSettings.SecretKey),
        ];

    /// <inheritdoc/>
    public IObjectStore Open(StoreAddress address, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new S3Store(address, StoreSettings.Read(() => settings.Get<S3StoreSettings>()));
    }
}
