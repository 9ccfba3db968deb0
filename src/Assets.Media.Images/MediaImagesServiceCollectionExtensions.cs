using Assets.Media;
using Assets.Media.Images;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the decoding of images.</summary>
public static class MediaImagesServiceCollectionExtensions
{
    /// <summary>
    /// Adds the <see cref="IImageProcessor"/> that works with libvips: uploads are decoded to find damage, and stores
    /// can have variants. The app refuses to start if the native library is missing.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Changes the options.</param>
    public static IServiceCollection AddMediaImages(
        this IServiceCollection services,
        Action<MediaImagesOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
            services.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(VipsImageProcessor)))
            return services;
        services.AddLogging();
        services.AddSingleton<VipsImageProcessor>();
        services.TryAddSingleton<IImageProcessor>(provider => provider.GetRequiredService<VipsImageProcessor>());
        services.AddSingleton<IPostConfigureOptions<MediaImagesOptions>, ConfiguredImagesOptions>();
        services.AddSingleton<IValidateOptions<MediaImagesOptions>, MediaImagesValidation>();
        services.AddOptions<MediaImagesOptions>().ValidateOnStart();
        return services;
    }
}
