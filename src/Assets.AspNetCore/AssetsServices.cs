using Assets.AspNetCore.Resolving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assets.AspNetCore;

/// <summary>Gets the services of <c>AddAssets()</c>. The exception for missing ones names the remedy.</summary>
internal static class AssetsServices
{
    /// <exception cref="InvalidOperationException">The app does not call <c>AddAssets()</c>.</exception>
    public static IAssetResolver Assets(this IServiceProvider provider) =>
        provider.GetService<IAssetResolver>() ?? throw Missing();

    /// <exception cref="InvalidOperationException">The app does not call <c>AddAssets()</c>.</exception>
    public static AssetUrls AssetUrls(this IServiceProvider provider) =>
        provider.GetService<AssetUrls>() ?? throw Missing();

    public static AssetsOptions AssetsOptions(this IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<AssetsOptions>>().Value;

    public static ILogger AssetsLogger(this IServiceProvider provider) =>
        provider.GetRequiredService<ILoggerFactory>().CreateLogger(Messages.Category);

    private static InvalidOperationException Missing() => new(Messages.NoServices);
}
