using Assets.Storage;
using Assets.Storage.Azure;
using Assets.Storage.Files;
using Assets.Storage.Google;
using Assets.Storage.Providers;
using Assets.Storage.S3;
using Microsoft.Extensions.Configuration;

namespace Assets.Tool.CommandLine;

/// <summary>Opens the store of an address. Credentials come from the default chain of each cloud.</summary>
internal static class Stores
{
    private static readonly ObjectStores Known = new([
        new FileSystemStoreProvider(),
        new S3StoreProvider(),
        new AzureStoreProvider(),
        new GoogleStoreProvider(),
    ]);

    /// <param name="address">An address with a scheme, or a path, which may be relative here.</param>
    /// <param name="settings">Settings of the store, each as <c>Name=value</c>.</param>
    /// <exception cref="ObjectStoreException">The address or a setting is wrong.</exception>
    public static (StoreAddress Address, IObjectStore Store) Open(string address, IEnumerable<string> settings)
    {
        var path = address.Contains("://", StringComparison.Ordinal) ? address : Path.GetFullPath(address);
        var parsed = StoreAddress.Parse(path);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(Pair))
            .Build();
        return (parsed, Known.Open(parsed, configuration));
    }

    private static KeyValuePair<string, string?> Pair(string[] parts) => new(parts[0], parts.ElementAtOrDefault(1));
}
