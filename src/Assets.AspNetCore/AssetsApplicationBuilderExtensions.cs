using Assets.AspNetCore;
using Assets.AspNetCore.DevelopmentPage;
using Assets.AspNetCore.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves assets from the request pipeline.</summary>
public static class AssetsApplicationBuilderExtensions
{
    /// <summary>The key that <c>UseAuthorization()</c> sets for <c>WebApplication</c>.</summary>
    private const string AuthorizationMiddlewareSet = "__AuthorizationMiddlewareSet";

    /// <summary>
    /// Answers GET and HEAD requests for assets and passes all other requests on. Call it after error pages, HTTPS
    /// redirection and the base path, and before compression, sessions and authorization, which assets do not need.
    /// Assets that match a pattern of <c>MapAssets</c> are left to that endpoint. In Development <c>/_assets</c> shows
    /// the site's assets and their problems.
    /// </summary>
    /// <param name="app">The request pipeline.</param>
    /// <returns>The same pipeline.</returns>
    /// <exception cref="Assets.Manifest.ManifestException">The manifest is damaged or of another version.</exception>
    public static IApplicationBuilder UseAssets(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ApplicationServices;
        var lookup = new AssetLookup(services.Assets(), services.AssetsOptions().ServeIndexFiles);
        var handler = services.GetRequiredService<AssetHandler>();
        var mapped = services.GetRequiredService<MappedAssets>();
        mapped.Serve();
        var isAfterAuthorization = app.Properties.ContainsKey(AuthorizationMiddlewareSet);
        app.Use(next =>
        {
            var access = new PipelineAccess(PipelineAccess.HasFallbackPolicy(services), isAfterAuthorization);
            return new AssetMiddleware(next, lookup, mapped, handler, access).InvokeAsync;
        });
        if (DevelopmentMiddleware.For(services) is { } create)
            app.Use(create);
        return app;
    }
}
