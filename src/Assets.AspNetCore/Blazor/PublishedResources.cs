using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Components;

namespace Assets.AspNetCore.Blazor;

/// <summary>The site's assets in the shapes that Blazor's endpoints carry.</summary>
/// <param name="Collection">What <c>@Assets</c> looks names up in; it gives a name that it does not know as it is, which is right for files served live.</param>
/// <param name="ImportMap">What <c>&lt;ImportMap /&gt;</c> writes.</param>
internal sealed record PublishedResources(ResourceAssetCollection Collection, ImportMapDefinition ImportMap)
{
    /// <summary>Modules that lie beside a component, which imports them by their plain name.</summary>
    private const string BesideComponent = ".razor.js";

    public static PublishedResources Of(AssetUrls urls)
    {
        var assets = urls;
        var links = assets.Assets is LiveAssets ? [] : assets.Assets.Paths.Select(path => assets.Assets.Link(path)!).ToList();
        return new(new([.. links.Select(link => Resource(link, assets))]), Map(assets, links));
    }

    private static ResourceAsset Resource(AssetLink link, AssetUrls urls)
    {
        List<ResourceAssetProperty> properties = [new("label", link.Path)];
        if (link.Integrity is not null)
            properties.Add(new("integrity", link.Integrity));
        return new(Url(link.Href, urls), properties);
    }

    private static ImportMapDefinition Map(AssetUrls urls, IReadOnlyList<AssetLink> links)
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        var integrity = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links.Where(link => link.Path.EndsWith(BesideComponent, StringComparison.Ordinal)))
            Add(Specifier(UrlEncoding.Encode(link.Path), urls), link);
        foreach (var (name, path) in urls.Assets.Imports)
        {
            var key = name.StartsWith('/') ? Specifier(UrlEncoding.Encode(name[1..]), urls) : name;
            if (urls.Assets.Link(path) is { } link)
                Add(key, link);
            else
                imports[key] = Specifier(UrlEncoding.Encode(path), urls);
        }

        return new(imports, scopes: null, urls.WithIntegrity ? integrity : null);

        void Add(string name, AssetLink link)
        {
            imports[name] = Specifier(link.Href, urls);
            if (link.Integrity is not null)
                integrity[imports[name]] = link.Integrity;
        }
    }

    /// <summary>Relative to the page's <c>base</c> element, as Blazor has it, or on the CDN.</summary>
    private static string Url(string href, AssetUrls urls) => urls.Assets.BaseUrl is { } cdn ? cdn + href : href[1..];

    /// <summary>The same as a module specifier, where a relative URL begins with a dot.</summary>
    private static string Specifier(string href, AssetUrls urls) => urls.Assets.BaseUrl is { } cdn ? cdn + href : "." + href;
}
