using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Blazor;

/// <summary>
/// Finds the site's assets, and the framework's for names that only it has, such as those below <c>_framework/</c>.
/// </summary>
internal sealed class ServerAssets(AssetUrls urls) : IComponentAssets
{
    /// <summary>Without a nonce: a circuit has no request.</summary>
    private FetchPolicy Policy => new(urls.WithIntegrity, urls.CrossOrigin, Nonce: null);

    public ComponentAsset Find(string path, ResourceAssetCollection collection)
    {
        if (urls.TryUrl(path, PathString.Empty) is null && CollectedAssets.Contains(path, collection))
            return CollectedAssets.Instance.Find(path, collection);

        var linked = urls.Url(path, PathString.Empty, place: null);
        // This holds for stylesheets too: they are fetched and checked like scripts.
        var fetch = AssetAttributes.For(AssetUse.Script, linked.Url, linked.Link.Integrity, Policy, author: default);
        return new(Relative(fetch.Url), fetch.Integrity, fetch.CrossOrigin);
    }

    public IEnumerable<IEnumerable<(string Name, string? Value)>> Preloads(
        string path,
        string? nonce,
        string? crossOrigin,
        ResourceAssetCollection collection
    )
    {
        if (urls.TryUrl(path, PathString.Empty) is not { } linked)
            return [];
        return new PreloadLinks(urls, PathString.Empty, Policy, new(nonce, crossOrigin))
            .After(linked.Link)
            .Select(link => link with { Fetch = InPage(link, collection) })
            .Select(link => link.Attributes().Select(attribute => (attribute.Name, (string?)attribute.Value)));
    }

    /// <summary>
    /// Without an import map: <c>&lt;ImportMap /&gt;</c> writes it, and a page has only one.
    /// </summary>
    public ValueTask<IReadOnlyList<PageElement>> EntryAsync(
        string source,
        AssetEntryPart part,
        IReadOnlyDictionary<string, object> attributes,
        ResourceAssetCollection collection
    )
    {
        var request = new EntryRequest(source, PathString.Empty, Policy)
        {
            Part = part,
            Author = new(Text("nonce"), Text("crossorigin")),
            Attributes =
            [
                .. attributes
                    .Where(attribute => EntryRequest.PassesOn(attribute.Key) && attribute.Value is not false)
                    .Select(attribute => (attribute.Key, attribute.Value is true ? null : $"{attribute.Value}")),
            ],
            WritesImportMap = false,
            UrlInPage = Relative,
            IntegrityInImportMap = url => CollectedAssets.Integrity(url, collection),
        };
        return urls.Entries.FindAsync(request);

        string? Text(string name) => attributes.TryGetValue(name, out var value) ? value as string ?? "" : null;
    }

    /// <summary>
    /// The hash of a module in the import map. A browser loads the module twice when the preload has another hash.
    /// </summary>
    private static string? ModuleIntegrity(PreloadLink link, string url, ResourceAssetCollection collection) =>
        link.Rel == "modulepreload" ? CollectedAssets.Integrity(url, collection) : null;

    private static AssetAttributes InPage(PreloadLink link, ResourceAssetCollection collection)
    {
        var url = Relative(link.Fetch.Url);
        var integrity = link.Fetch.Integrity ?? ModuleIntegrity(link, url, collection);
        return link.Fetch with { Url = url, Integrity = integrity };
    }

    /// <summary>Relative to the page's <c>base</c> element: a circuit has no request with a base path.</summary>
    private static string Relative(string url) => url.TrimStart('/') is { Length: > 0 } relative ? relative : "./";
}
