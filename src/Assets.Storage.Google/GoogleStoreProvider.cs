using Assets.Storage.Providers;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Google;

/// <summary>Opens <c>gs://bucket/prefix</c>.</summary>
public sealed class GoogleStoreProvider : IObjectStoreProvider
{
    /// <inheritdoc/>
    public string Scheme => "gs";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> SettingNames =>
        [
            nameof(GoogleStoreSettings.CredentialsFile),
            nameof(GoogleStoreSettings.Endpoint),
            nameof(GoogleStoreSettings.MaxRetries),
            nameof(GoogleStoreSettings.IdleTimeout),
        ];

    /// <inheritdoc/>
    public IObjectStore Open(StoreAddress address, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new GoogleStore(address, StoreSettings.Read(() => settings.Get<GoogleStoreSettings>()));
    }
}
