using Assets.Storage.Providers;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Azure;

/// <summary>Opens <c>azure://container/prefix</c>.</summary>
public sealed class AzureStoreProvider : IObjectStoreProvider
{
    /// <inheritdoc/>
    public string Scheme => "azure";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> SettingNames =>
        [
            nameof(AzureStoreSettings.Account),
            nameof(AzureStoreSettings.Endpoint),
            nameof(AzureStoreSettings.AccountKey),
            nameof(AzureStoreSettings.ConnectionString),
            nameof(AzureStoreSettings.MaxRetries),
            nameof(AzureStoreSettings.IdleTimeout),
        ];

    /// <inheritdoc/>
    public IObjectStore Open(StoreAddress address, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new AzureStore(address, StoreSettings.Read(() => settings.Get<AzureStoreSettings>()));
    }
}
