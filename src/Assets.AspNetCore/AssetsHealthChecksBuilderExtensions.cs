using Assets.AspNetCore;
using Assets.AspNetCore.Insight;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of the published files.</summary>
public static class AssetsHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check that reports missing or changed published files.</summary>
    /// <param name="builder">The builder that <c>services.AddHealthChecks()</c> returns.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">The status of a damaged deployment; unhealthy by default.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddAssetsCheck(
        this IHealthChecksBuilder builder,
        string name = "assets",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(static provider => new AssetsHealthCheck(
            provider.Assets(),
            provider.GetRequiredService<IWebHostEnvironment>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System
        ));
        return builder.Add(
            new(name, static provider => provider.GetRequiredService<AssetsHealthCheck>(), failureStatus, tags)
        );
    }
}
