using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>Gives Blazor's endpoints our assets beside those that the framework gave them.</summary>
/// <param name="urls">The site's assets.</param>
internal sealed class ResourcesConvention(AssetUrls urls)
{
    private readonly PublishedResources resources = new(urls);

    /// <summary>
    /// One for all endpoints: the framework gives all of them one collection, and another when it makes them again.
    /// </summary>
    private (ResourceAssetCollection? Frameworks, ResourceAssetCollection Merged)? last;

    public void Apply(EndpointBuilder endpoint)
    {
        var frameworks = endpoint.Metadata.OfType<ResourceAssetCollection>().LastOrDefault();
        if (last is not { } known || known.Frameworks != frameworks)
            last = known = (frameworks, resources.Over(frameworks));
        var importMap = resources.Over(endpoint.Metadata.OfType<ImportMapDefinition>().LastOrDefault());

        // Of several metadata of one type the last is what an endpoint has.
        endpoint.Metadata.Add(known.Merged);
        endpoint.Metadata.Add(importMap);
    }
}
