using Assets.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assets.Storage;

/// <summary>The stores of the configuration. It has no values: it is validated when the app starts.</summary>
internal sealed class ConfiguredStores
{
    private const string Path = "Assets:Storage";

    public static IEnumerable<string> Names(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>().GetSection(Path).GetChildren().Select(section => section.Key);

    /// <exception cref="ObjectStoreException">The configuration has no such store.</exception>
    public static IConfigurationSection Section(IServiceProvider provider, string name)
    {
        var section = provider.GetRequiredService<IConfiguration>().GetSection(Path).GetSection(name);
        return section.Exists() ? section : throw Unknown(name, [.. Names(provider)]);
    }

    private static ObjectStoreException Unknown(string name, string[] names) =>
        new(
            ObjectStoreFailure.InvalidSettings,
            $"There is no store '{name}', because the configuration has no section '{Path}:{name}'."
                + (new NearestNames(names).NearestTo(name) is { } nearest ? $" Did you mean '{nearest}'?" : "")
                + (names.Length > 0 ? $" It has {string.Join(", ", names)}." : $" Set '{Path}:{name}:Address'.")
        );
}

/// <summary>Opens all stores, so that a wrong setting does not fail in a request.</summary>
internal sealed class ConfiguredStoresValidation(IServiceProvider provider) : IValidateOptions<ConfiguredStores>
{
    public ValidateOptionsResult Validate(string? name, ConfiguredStores options)
    {
        var failures = new ValidateOptionsResultBuilder();
        foreach (var store in ConfiguredStores.Names(provider))
        {
            try
            {
                provider.GetRequiredKeyedService<IObjectStore>(store);
            }
            catch (ObjectStoreException exception)
            {
                failures.AddError(exception.Message);
            }
        }

        return failures.Build();
    }
}
