using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>Adds the site's assets to the framework's on Blazor's endpoints.</summary>
/// <param name="urls">The site's assets.</param>
internal sealed class ResourcesConvention(AssetUrls urls)
{
    private readonly PublishedResources resources = new(urls);

    /// <summary>
    /// The merged collection of all endpoints. The framework gives all of them one collection, and a new one when it
    /// rebuilds them.
    /// </summary>
    private (ResourceAssetCollection? Frameworks, ResourceAssetCollection Merged)? last;

    public void Apply(EndpointBuilder endpoint)
    {
        var frameworks = endpoint.Metadata.OfType<ResourceAssetCollection>().LastOrDefault();
        if (last is not { } known || known.Frameworks != frameworks)
            last = known = (frameworks, resources.MergeWith(frameworks));
        var importMap = resources.MergeWith(endpoint.Metadata.OfType<ImportMapDefinition>().LastOrDefault());

        // An endpoint uses the last metadata of each type.
        endpoint.Metadata.Add(known.Merged);
        endpoint.Metadata.Add(importMap);
    }
}
