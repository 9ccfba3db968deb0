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
    /// <summary>
    /// Other users of a machine can read command lines, and build logs have them. Each secret has a variable.
    /// </summary>
    private static readonly Dictionary<string, string> VariablesOfSecrets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AccessKey"] = "AWS_ACCESS_KEY_ID",
        ["SecretKey"] = "AWS_SECRET_ACCESS_KEY",
        ["AccountKey"] = "AZURE_STORAGE_CONNECTION_STRING",
        ["ConnectionString"] = "AZURE_STORAGE_CONNECTION_STRING",
    };

    /// <summary>
    /// Functions, because a method loads the assemblies of all types that it names, and only one cloud is needed.
    /// </summary>
    private static readonly Dictionary<string, Func<IObjectStoreProvider>> Known = new(StringComparer.Ordinal)
    {
        ["s3"] = static () => new S3StoreProvider(),
        ["azure"] = static () => new AzureStoreProvider(),
        ["gs"] = static () => new GoogleStoreProvider(),
    };

    /// <param name="address">An address with a scheme, or a path, which may be relative here.</param>
    /// <param name="settings">Settings of the store, each as <c>Name=value</c>.</param>
    /// <exception cref="ObjectStoreException">The address or a setting is wrong.</exception>
    public static (StoreAddress Address, IObjectStore Store) Open(string address, IEnumerable<string> settings)
    {
        var path = address.Contains("://", StringComparison.Ordinal) ? address : Path.GetFullPath(address);
        var parsed = StoreAddress.Parse(path);
        // The last of equal names counts, as of options.
        var pairs = settings.Select(Pair).Reverse().DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(pairs).Build();
        return (parsed, new ObjectStores(Providers(parsed.Scheme)).Open(parsed, configuration));
    }

    private static IEnumerable<IObjectStoreProvider> Providers(string scheme) =>
        Known.TryGetValue(scheme, out var provider) ? [provider()]
        : scheme == new FileSystemStoreProvider().Scheme ? [new FileSystemStoreProvider()]
        // The message about an unknown scheme names the known ones.
        : [new FileSystemStoreProvider(), .. Known.Values.Select(known => known())];

    /// <summary>Never repeats a value, which may be a secret.</summary>
    private static KeyValuePair<string, string?> Pair(string setting) =>
        setting.Split('=', 2) is not [{ Length: > 0 } name, var value]
            ? throw Invalid("A value of --setting is not of the form Name=value, such as Region=eu-central-1.")
        : VariablesOfSecrets.TryGetValue(name, out var variable)
            ? throw Invalid(
                $"'{name}' is secret and was not read, because other users and build logs can see a command line. Set "
                    + $"the environment variable {variable} instead, and replace the key if it was in a log."
            )
        : new(name, value);

    private static ObjectStoreException Invalid(string message) => new(ObjectStoreFailure.InvalidSettings, message);
}
