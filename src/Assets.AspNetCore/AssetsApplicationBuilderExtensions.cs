using Assets.AspNetCore;
using Assets.AspNetCore.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves assets from the request pipeline.</summary>
public static class AssetsApplicationBuilderExtensions
{
    /// <summary>
    /// Answers requests for assets and passes all others on. Belongs early: after error pages, HTTPS redirection and the base path,
    /// before compression, sessions and authorization, which assets do not need.
    /// </summary>
    /// <param name="app">The request pipeline.</param>
    /// <returns>The same pipeline.</returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ApplicationServices;
        var requested = new RequestedAsset(services.Assets(), services.AssetsOptions().ServeIndexFiles);
        var handler = services.GetRequiredService<AssetHandler>();
        return app.Use(next => new AssetMiddleware(next, requested, handler).InvokeAsync);
    }
}
