using Assets.Storage;
using Assets.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Assets.Media.Configuration;

/// <summary>The section <c>Assets:Media</c>.</summary>
internal sealed class MediaConfiguration(IConfiguration configuration, IHostEnvironment environment)
{
    private const string Path = "Assets:Media";
    private const string StoresKey = "Stores";

    /// <summary>The settings of the virus scanner, which has options of its own.</summary>
    private const string ClamAvKey = "ClamAv";

    /// <summary>The part of a store's section that says where it is, with the settings of its scheme.</summary>
    private const string StoreKey = "Store";

    private const string AddressKey = "Address";

    private static readonly string[] SharedNames =
    [
        StoresKey,
        ClamAvKey,
        .. typeof(MediaOptions).GetProperties().Select(property => property.Name),
    ];

    private static readonly string[] StoreNames =
    [
        StoreKey,
        .. typeof(MediaStoreOptions)
            .GetProperties()
            .Select(property => property.Name)
            .Where(name => name is not nameof(MediaStoreOptions.MakePath)),
    ];

    public IConfigurationSection Shared => configuration.GetSection(Path);

    public IEnumerable<string> Names => Shared.GetSection(StoresKey).GetChildren().Select(child => child.Key);

    public IConfigurationSection StoreSection(string name) => Shared.GetSection(StoresKey).GetSection(name);

    /// <summary>Where the configuration says that a store is.</summary>
    /// <returns>The address and the section with the settings; null if it does not say it.</returns>
    /// <exception cref="ObjectStoreException">The address is wrong.</exception>
    public (StoreAddress Address, IConfigurationSection Settings)? AddressOf(string name)
    {
        var section = StoreSection(name).GetSection(StoreKey);
        if (!section.Exists())
            return null;
        if (section[AddressKey] is not { Length: > 0 } text)
            throw NoAddress(section);
        try
        {
            return (StoreAddress.Parse(Absolute(text)), section);
        }
        catch (ObjectStoreException exception)
        {
            throw new ObjectStoreException(exception.Failure, $"{section.Path}: {exception.Message}");
        }
    }

    /// <summary>A relative path is a folder of the app.</summary>
    public string Absolute(string address) =>
        address.Contains("://", StringComparison.Ordinal)
            ? address
            : System.IO.Path.GetFullPath(address, environment.ContentRootPath);

    /// <summary>The keys that name no setting.</summary>
    public IEnumerable<string> Problems() =>
        Unknown(Shared, SharedNames)
            .Concat(Shared.GetSection(StoresKey).GetChildren().SelectMany(store => Unknown(store, StoreNames)));

    private static ObjectStoreException NoAddress(IConfigurationSection section)
    {
        var misspelled = new NearestNames(section.GetChildren().Select(child => child.Key)).NearestTo(AddressKey);
        return new(
            ObjectStoreFailure.InvalidSettings,
            $"'{section.Path}' has no '{AddressKey}'."
                + (misspelled is null ? "" : $" Is '{misspelled}' a misspelling of it?")
                + " Set it, for example to 's3://bucket/prefix' or to a folder."
        );
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, string[] names) =>
        section
            .GetChildren()
            .Select(child => child.Key)
            .Except(names, StringComparer.OrdinalIgnoreCase)
            .Select(key =>
                $"'{section.Path}:{key}' is not a setting."
                + (new NearestNames(names).NearestTo(key) is { } nearest ? $" Did you mean '{nearest}'?" : "")
                + $" The settings are {string.Join(", ", names)}."
            );
}
