using Assets.Media.Configuration;
using Assets.Media.Serving.Separation;
using Assets.Media.Urls;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Assets.Media.Serving;

/// <summary>Registers what makes and answers URLs.</summary>
internal static class MediaServing
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddHttpContextAccessor();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<MediaSigning>();
        services.AddSingleton<NativeUrls>();
        services.AddSingleton<MediaRoutes>();
        services.AddSingleton<MediaUrls>();
        services.AddSingleton<MediaGate>();
        services.AddSingleton<MediaHandler>();
        services.AddSingleton<IOptionsChangeTokenSource<MediaOptions>>(
            provider => new ConfigurationChangeTokenSource<MediaOptions>(
                provider.GetRequiredService<MediaConfiguration>().Shared
            )
        );
        services.AddSingleton<IValidateOptions<MediaOptions>, SigningKeysValidation>();
        services.AddSingleton<IValidateOptions<MediaOptions>, SeparationValidation>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, SeparationFilter>());
    }
}
