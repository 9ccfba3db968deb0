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

    public static IConfigurationSection Section(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IConfiguration>().GetSection(Path).GetSection(name);
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
