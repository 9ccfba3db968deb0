using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Assets.Media.Scanning;

/// <summary>Registers one scanner for the app, whose stores share its limit of parallel scans.</summary>
internal static class ClamAvServices
{
    public const string Section = "Assets:Media:ClamAv";

    public static void Add(IServiceCollection services, Action<ClamAvOptions>? configure)
    {
        if (configure is not null)
            services.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(ClamAvScanner)))
            return;
        services.AddSingleton<ClamAvScanner>();
        services.AddSingleton<IPostConfigureOptions<ClamAvOptions>, ConfiguredClamAvOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClamAvOptions>, ClamAvOptionsChecks>());
        services.AddOptions<ClamAvOptions>().ValidateOnStart();
    }
}

/// <summary>Takes the settings of the configuration after those of code.</summary>
internal sealed class ConfiguredClamAvOptions(IConfiguration? configuration = null)
    : IPostConfigureOptions<ClamAvOptions>
{
    public void PostConfigure(string? name, ClamAvOptions options) =>
        configuration?.GetSection(ClamAvServices.Section).Bind(options);
}
