using Assets.AspNetCore.TagHelpers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Blazor;

/// <summary>The site's assets, and for names that only the framework has, such as those of <c>_framework/</c>, its own.</summary>
internal sealed class ServerAssets(AssetUrls urls) : IComponentAssets
{
    public ComponentAsset Find(string path, ResourceAssetCollection collection)
    {
        if (urls.TryUrl(path, PathString.Empty) is null && CollectedAssets.Knows(path, collection))
            return CollectedAssets.Instance.Find(path, collection);

        var linked = urls.Url(path, PathString.Empty, place: null);
        return new(
            Relative(linked.Url),
            urls.WithIntegrity ? linked.Link.Integrity : null,
            urls.CrossOrigin ? "anonymous" : null);
    }

    public IEnumerable<IEnumerable<(string Name, string? Value)>> Preloads(
        string path, string? nonce, string? crossOrigin, ResourceAssetCollection collection)
    {
        if (urls.TryUrl(path, PathString.Empty) is not { } linked)
            return [];
        return PreloadLinks.After(linked.Link, urls, PathString.Empty, new(nonce, crossOrigin))
            .Select(link => link with { Url = Relative(link.Url) })
            .Select(link => link with { Integrity = link.Integrity ?? ModuleIntegrity(link, collection) })
            .Select(link => link.Attributes().Select(attribute => (attribute.Name, (string?)attribute.Value)));
    }

    /// <summary>
    /// What the import map says of a module: a browser loads it a second time when its preload says something else.
    /// </summary>
    private static string? ModuleIntegrity(PreloadLink link, ResourceAssetCollection collection) =>
        link.Rel == "modulepreload" ? CollectedAssets.Integrity(link.Url, collection) : null;

    /// <summary>Relative to the page's <c>base</c> element: a circuit has no request that would tell the base path.</summary>
    private static string Relative(string url) => url.TrimStart('/') is { Length: > 0 } relative ? relative : "./";
}
