using Assets.AspNetCore;
using Assets.AspNetCore.Blazor;
using Microsoft.AspNetCore.Components.Endpoints.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Blazor's own ways to name assets, over the assets of this site.</summary>
public static class AssetsRazorComponentsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets <c>@Assets["css/site.css"]</c> and <c>&lt;ImportMap /&gt;</c> give published names in an app that calls
    /// <c>UseAssets()</c>: <c>app.MapRazorComponents&lt;App&gt;().WithAssets()</c>. Names that only
    /// <c>MapStaticAssets()</c> has, such as those of <c>_framework/</c>, stay as they are.
    /// </summary>
    /// <param name="builder">What <c>MapRazorComponents</c> gave.</param>
    /// <returns>The same builder.</returns>
    public static RazorComponentsEndpointConventionBuilder WithAssets(
        this RazorComponentsEndpointConventionBuilder builder
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = ComponentEndpointConventionBuilderHelper.GetEndpointRouteBuilder(builder).ServiceProvider;
        // Throws now when AddAssets() was not called, not on the first request.
        _ = services.Assets();
        var convention = new Lazy<ResourcesConvention>(() => new(services.GetRequiredService<AssetUrls>()));
        // After every convention, whatever the order of the calls: the framework's own adds what this one merges with.
        builder.Finally(endpoint => convention.Value.Apply(endpoint));
        return builder;
    }
}
