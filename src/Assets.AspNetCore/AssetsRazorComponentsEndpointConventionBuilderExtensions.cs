using Assets.AspNetCore;
using Assets.AspNetCore.Blazor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Blazor's own ways to name assets, over the assets of this site.</summary>
public static class AssetsRazorComponentsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets <c>@Assets["css/site.css"]</c> and <c>&lt;ImportMap /&gt;</c> give published names in an app that calls <c>UseAssets()</c>:
    /// <c>app.MapRazorComponents&lt;App&gt;().WithAssets(app)</c>. With <c>MapStaticAssets()</c> they do so already.
    /// </summary>
    /// <param name="builder">What <c>MapRazorComponents</c> gave.</param>
    /// <param name="app">The app: Blazor's endpoints do not know its services.</param>
    public static RazorComponentsEndpointConventionBuilder WithAssets(this RazorComponentsEndpointConventionBuilder builder, IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(app);
        var resources = new Lazy<PublishedResources>(() => PublishedResources.Of(app.ServiceProvider.GetRequiredService<AssetUrls>()));
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(resources.Value.Collection);
            endpoint.Metadata.Add(resources.Value.ImportMap);
        });
        return builder;
    }
}
