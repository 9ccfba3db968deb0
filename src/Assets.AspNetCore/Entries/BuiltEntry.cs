using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Urls;
using Assets.Manifest;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Entries;

/// <summary>The elements of an entry point that a bundler has built.</summary>
/// <param name="urls">The app's assets.</param>
/// <param name="entry">The files of the entry point.</param>
/// <param name="request">What the author wrote.</param>
internal sealed class BuiltEntry(AssetUrls urls, EntryPoint entry, EntryRequest request)
{
    private const string ImportMapKey = "import map";

    private bool HasScripts => entry.Scripts.Count + entry.LegacyScripts.Count > 0;

    /// <summary>The site's import map as an element; null when the site has no names to map.</summary>
    /// <param name="urls">The app's assets.</param>
    /// <param name="pathBase">The request's base path.</param>
    /// <param name="attributes">The attributes of the element, with its type.</param>
    public static PageElement? ImportMap(
        AssetUrls urls,
        PathString pathBase,
        IReadOnlyList<(string Name, string? Value)> attributes
    ) =>
        urls.ImportMaps.For(pathBase) is { } map
            ? new("script", ImportMapKey, attributes) { Script = map.Json.Value }
            : null;

    /// <summary>
    /// The elements in their order. An import map comes before everything that fetches a module, because a browser
    /// rejects a later one.
    /// </summary>
    public IReadOnlyList<PageElement> Elements()
    {
        var elements = new List<PageElement>();
        if (request.HasStyles)
            elements.AddRange(Find(entry.Stylesheets).Select(Stylesheet));
        if (!request.HasScripts || !HasScripts)
            return elements;

        var scripts = Find(entry.Scripts);
        if (entry.IsModule && scripts.Count > 0)
        {
            if (
                request.WritesImportMap
                && ImportMap(urls, request.PathBase, [.. Nonce(), ("type", "importmap")]) is { } map
            )
                elements.Add(map);
            elements.AddRange(scripts.SelectMany(Preloads));
        }

        elements.AddRange(scripts.Select((script, index) => Script(script, isLast: index == scripts.Count - 1)));
        if (Find(entry.LegacyScripts) is { Count: > 0 } legacy)
            elements.AddRange(new LegacyEntry(request, legacy, isOnly: scripts.Count == 0).Elements());
        return elements;
    }

    private List<LinkedUrl> Find(IReadOnlyList<string> paths)
    {
        var found = new List<LinkedUrl>();
        foreach (var path in paths)
        {
            if (urls.TryUrl(path, request.PathBase) is { } linked)
                found.Add(linked);
            else
                urls.Problems.MissingFileOfEntry(request.Source, path, request.Place);
        }

        return found;
    }

    private PageElement Stylesheet(LinkedUrl linked)
    {
        var fetch = Fetch(AssetUse.Stylesheet, linked);
        var authors = HasScripts ? [] : request.Attributes;
        return new(
            "link",
            "stylesheet " + linked.Url,
            [("rel", "stylesheet"), ("href", request.UrlInPage(linked.Url)), .. Parameters(fetch), .. authors]
        );
    }

    private IEnumerable<PageElement> Preloads(LinkedUrl script) =>
        new PreloadLinks(urls, request.PathBase, request.Policy, request.Author)
            .After(script.Link)
            .Where(link => link.Rel == "modulepreload")
            .Select(link => Preload(link.Fetch));

    /// <summary>
    /// A browser loads the module twice when the preload has another hash than the import map.
    /// </summary>
    private PageElement Preload(AssetAttributes fetch)
    {
        var url = request.UrlInPage(fetch.Url);
        var withHash = fetch with { Integrity = fetch.Integrity ?? request.IntegrityInImportMap(url) };
        return new("link", "preload " + fetch.Url, [("rel", "modulepreload"), ("href", url), .. Parameters(withHash)])
        {
            UnlessAfter = "script " + fetch.Url,
        };
    }

    /// <summary>A classic script waits for the document, as a module does.</summary>
    private PageElement Script(LinkedUrl linked, bool isLast)
    {
        var fetch = Fetch(AssetUse.Script, linked);
        var authors = request.Attributes.Where(attribute => isLast || !Is(attribute.Name, "id")).ToList();
        IReadOnlyList<(string, string?)> kind =
            entry.IsModule ? [("type", "module")]
            : authors.Exists(attribute => Is(attribute.Name, "async") || Is(attribute.Name, "defer")) ? []
            : [("defer", null)];
        return new(
            "script",
            "script " + linked.Url,
            [.. kind, ("src", request.UrlInPage(linked.Url)), .. Parameters(fetch), .. authors]
        );
    }

    private AssetAttributes Fetch(AssetUse use, LinkedUrl linked) =>
        AssetAttributes.For(use, linked.Url, linked.Link.Integrity, request.Policy, request.Author);

    private IReadOnlyList<(string, string?)> Nonce() => request.Nonce is { } nonce ? [("nonce", nonce)] : [];

    internal static IEnumerable<(string Name, string? Value)> Parameters(AssetAttributes fetch)
    {
        if (fetch.Integrity is not null)
            yield return ("integrity", fetch.Integrity);
        if (fetch.CrossOrigin is not null)
            yield return ("crossorigin", fetch.CrossOrigin);
        if (fetch.Nonce is not null)
            yield return ("nonce", fetch.Nonce);
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
