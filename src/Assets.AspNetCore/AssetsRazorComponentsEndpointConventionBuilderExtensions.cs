using Assets.AspNetCore;
using Assets.AspNetCore.Blazor;
using Microsoft.AspNetCore.Components.Endpoints.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives Blazor the published names of the site's assets.</summary>
public static class AssetsRazorComponentsEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Lets <c>@Assets["css/site.css"]</c> and <c>&lt;ImportMap /&gt;</c> give published names in an app that calls
    /// <c>UseAssets()</c>: <c>app.MapRazorComponents&lt;App&gt;().WithAssets()</c>. Names that only
    /// <c>MapStaticAssets()</c> has, such as those below <c>_framework/</c>, are left unchanged.
    /// </summary>
    /// <param name="builder">The builder that <c>MapRazorComponents</c> returns.</param>
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
        // Finally runs after all conventions, in any order of the calls: the framework's adds the names that this one
        // merges.
        builder.Finally(endpoint => convention.Value.Apply(endpoint));
        return builder;
    }
}
