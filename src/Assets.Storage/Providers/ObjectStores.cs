using Assets.Web;
using Microsoft.Extensions.Configuration;

namespace Assets.Storage.Providers;

/// <summary>Opens stores by their address.</summary>
/// <param name="providers">One for each scheme; of several for one scheme the last is used.</param>
public sealed class ObjectStores(IEnumerable<IObjectStoreProvider> providers)
{
    private const string Address = "Address";

    /// <summary>The schemes of packages that may not be referenced.</summary>
    private static readonly string[] Packages = ["s3", "azure", "gs"];

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
        string[] names = [Address, .. provider.SettingNames];
        if (
            settings.GetChildren().Select(child => child.Key).Except(names, StringComparer.OrdinalIgnoreCase).ToList()
            is [var unknown, ..]
        )
        {
            throw Invalid(
                $"'{unknown}' is not a setting of a store with the scheme '{address.Scheme}'."
                    + $"{DidYouMean(unknown, names)} Its settings are {string.Join(", ", names)}."
            );
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
                    $"It has no 'Address'.{DidYouMeanTheSettings(section)} Set it, for example to 's3://bucket/prefix' or "
                        + "the absolute path of a folder."
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
            var other => $"Registered are {string.Join(", ", Schemes)}.{DidYouMean(other, [.. Schemes, .. Packages])}",
        };

    private IEnumerable<string> Schemes => providers.Select(provider => provider.Scheme);

    /// <summary>A misspelled 'Address' is the likely reason that there is none.</summary>
    private static string DidYouMeanTheSettings(IConfigurationSection section) =>
        new NearestNames(section.GetChildren().Select(child => child.Key).Where(name => name != Address)).NearestTo(
            Address
        )
            is { } misspelled
            ? $" Is '{misspelled}' a misspelling of it?"
            : "";

    private static string DidYouMean(string wrong, IEnumerable<string> names) =>
        new NearestNames(names).NearestTo(wrong) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static ObjectStoreException Invalid(string message) => new(ObjectStoreFailure.InvalidSettings, message);
}
