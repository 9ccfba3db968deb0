using Assets.Media.Configuration;
using Assets.Media.Lifecycle;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sweeps media stores in the background.</summary>
public static class MediaSweepServiceCollectionExtensions
{
    /// <summary>
    /// Sweeps all media stores regularly while the app runs, and logs what was found. Of several instances of the app
    /// one sweeps a store. A sweep that is refused or fails is logged and not repeated before the next one.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="every">The time from one sweep to the next, one hour or more.</param>
    /// <param name="options">What is looked at, and whether it is deleted; by default the sweep only reports.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="every"/> or a value of the options is not allowed.
    /// </exception>
    public static IServiceCollection AddMediaSweep(
        this IServiceCollection services,
        TimeSpan every,
        MediaSweepOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, TimeSpan.FromHours(1));
        options ??= new();
        options.Check();
        services.AddHostedService(provider => new ScheduledSweeps(
            provider.GetRequiredService<StoreEntries>(),
            provider.GetRequiredService<MediaSweeper>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MediaSweeper>>(),
            every,
            options
        ));
        return services;
    }
}
