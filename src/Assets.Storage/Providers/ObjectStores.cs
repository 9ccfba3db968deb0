using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Providers;

/// <summary>Opens stores by their address.</summary>
/// <param name="providers">One for each scheme; of several for one scheme the last is used.</param>
public sealed class ObjectStores(IEnumerable<IObjectStoreProvider> providers)
{
    private const string Address = "Address";
    private readonly IObjectStoreProvider[] providers = [.. providers];

    /// <summary>Opens a store. It sends no request.</summary>
    /// <param name="address">Where the store is.</param>
    /// <param name="settings">Settings of the scheme by name (<c>Endpoint</c>), such as a section.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: there is no provider for the scheme, or a setting is wrong.
    /// </exception>
    public IObjectStore Open(StoreAddress address, IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(settings);
        var provider =
            Array.FindLast(providers, provider => provider.Scheme == address.Scheme)
            ?? throw Invalid(
                $"'{address}' cannot be opened, because no package for '{address.Scheme}' is registered. "
                    + Remedy(address)
            );
        foreach (var setting in settings.GetChildren().Select(child => child.Key))
        {
            if (!provider.SettingNames.Prepend(Address).Contains(setting, StringComparer.OrdinalIgnoreCase))
            {
                throw Invalid(
                    $"'{setting}' is not a setting of a store with the scheme '{address.Scheme}'. Its settings are "
                        + $"{string.Join(", ", provider.SettingNames.Prepend(Address))}."
                );
            }
        }

        return provider.Open(address, settings);
    }

    /// <summary>Opens the store that a section describes.</summary>
    /// <param name="section">Has <c>Address</c> and the settings of its scheme.</param>
    /// <exception cref="ObjectStoreException">
    /// <see cref="ObjectStoreFailure.InvalidSettings"/>: the address or a setting is missing or wrong; the message has
    /// the path of the section.
    /// </exception>
    public IObjectStore Open(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        try
        {
            return section[Address] is { Length: > 0 } address
                ? Open(StoreAddress.Parse(address), section)
                : throw Invalid(
                    "It has no 'Address'. Set it, for example to 's3://bucket/prefix' or the absolute path of a folder."
                );
        }
        catch (ObjectStoreException exception)
        {
            throw new ObjectStoreException(exception.Failure, $"{section.Path}: {exception.Message}");
        }
    }

    private string Remedy(StoreAddress address) =>
        address.Scheme switch
        {
            "s3" => "Add the package Assets.Storage.S3 and call AddS3AssetStorage().",
            "azure" => "Add the package Assets.Storage.Azure and call AddAzureAssetStorage().",
            "gs" => "Add the package Assets.Storage.Google and call AddGoogleAssetStorage().",
            _ => $"Registered are {string.Join(", ", providers.Select(provider => provider.Scheme))}.",
        };

    private static ObjectStoreException Invalid(string message) => new(ObjectStoreFailure.InvalidSettings, message);
}
