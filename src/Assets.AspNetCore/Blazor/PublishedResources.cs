using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>
/// Merges the site's assets into the metadata of Blazor's endpoints. The framework's names below <c>_framework/</c> and
/// their hashes are kept.
/// </summary>
internal sealed class PublishedResources
{
    /// <summary>The suffix of modules beside a component, which imports them by their plain names.</summary>
    private const string BesideComponent = ".razor.js";

    private readonly AssetUrls urls;

    /// <summary>By logical path. Empty for files served live, which have their plain names.</summary>
    private readonly Dictionary<string, AssetLink> links;

    public PublishedResources(AssetUrls urls)
    {
        this.urls = urls;
        IEnumerable<string> paths = urls.Assets is LiveAssets ? [] : urls.Assets.Paths;
        // Blazor's collection ignores letter case and rejects names that differ only in letter case.
        links = paths
            .DistinctBy(path => path, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => path, path => urls.Assets.Link(path)!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The collection that <c>@Assets</c> searches. It returns an unknown name unchanged.</summary>
    public ResourceAssetCollection MergeWith(ResourceAssetCollection? frameworks)
    {
        var assets = new List<ResourceAsset>();
        var missing = new Dictionary<string, AssetLink>(links, StringComparer.OrdinalIgnoreCase);
        foreach (var asset in frameworks ?? ResourceAssetCollection.Empty)
        {
            var name = Name(asset);
            if (!links.TryGetValue(name, out var link))
                assets.Add(asset);
            else if (!urls.WithIntegrity && asset.Url == Url(link) && missing.Remove(name))
                assets.Add(asset);
        }

        return new([.. assets, .. missing.Values.Select(Resource)]);
    }

    /// <summary>The import map that <c>&lt;ImportMap /&gt;</c> writes.</summary>
    /// <remarks>
    /// It has the hashes that the collection has, and no others: a browser uses a preload only when its hash and the
    /// import map's are the same.
    /// </remarks>
    public ImportMapDefinition MergeWith(ImportMapDefinition? frameworks)
    {
        var imports = new Dictionary<string, string>(frameworks?.Imports ?? new Dictionary<string, string>());
        var integrity = new Dictionary<string, string>(frameworks?.Integrity ?? new Dictionary<string, string>());
        foreach (var (name, link) in links)
        {
            var key = Specifier(UrlEncoding.Encode(name), cdn: null);
            if (name.EndsWith(BesideComponent, StringComparison.Ordinal) || imports.ContainsKey(key))
                imports[key] = Specifier(link.Href, urls.Assets.BaseUrl);
            if (urls.WithIntegrity && link.Integrity is not null && link.MediaType == "text/javascript")
                integrity[Specifier(link.Href, urls.Assets.BaseUrl)] = link.Integrity;
        }

        foreach (var (name, path) in urls.Assets.Imports)
        {
            var key = name.StartsWith('/') ? Specifier(UrlEncoding.Encode(name[1..]), urls.Assets.BaseUrl) : name;
            imports[key] = Specifier(urls.Assets.Link(path)?.Href ?? UrlEncoding.Encode(path), urls.Assets.BaseUrl);
        }

        return new(imports, frameworks?.Scopes, integrity.Count == 0 ? null : integrity);
    }

    /// <summary>The logical path of an asset in the framework's collection.</summary>
    private static string Name(ResourceAsset asset) =>
        asset.Properties?.FirstOrDefault(property => property.Name == "label")?.Value ?? asset.Url;

    private ResourceAsset Resource(AssetLink link)
    {
        List<ResourceAssetProperty> properties = [new("label", link.Path)];
        if (urls.WithIntegrity && link.Integrity is not null)
            properties.Add(new("integrity", link.Integrity));
        return new(Url(link), properties);
    }

    /// <summary>
    /// A URL relative to the page's <c>base</c> element, as Blazor writes it, or an absolute URL on the CDN.
    /// </summary>
    private string Url(AssetLink link) => urls.Assets.BaseUrl is { } cdn ? cdn + link.Href : link.Href[1..];

    /// <summary>A module specifier, where a URL relative to the page's <c>base</c> element begins with a dot.</summary>
    private static string Specifier(string href, string? cdn) => cdn is null ? "." + href : cdn + href;
}
