using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Markup;

/// <summary>The site's import map in a page. In a published site it is created once for each base path.</summary>
/// <param name="urls">The app's assets.</param>
internal sealed class ImportMaps(AssetUrls urls)
{
    /// <summary>Base paths can come from request headers, so their number must be bounded.</summary>
    private const int MaximumKept = 100;

    private readonly ConcurrentDictionary<string, WrittenImportMap> kept = new(StringComparer.Ordinal);

    private int keptCount;

    /// <summary>The map; null when the site has no names to map.</summary>
    public WrittenImportMap? For(PathString pathBase)
    {
        if (urls.Assets.Imports.Count == 0)
            return null;
        var prefix = urls.Prefix(pathBase);
        var key = prefix + ' ' + pathBase.ToUriComponent();
        if (kept.TryGetValue(key, out var known))
            return known;

        var json = Json(pathBase, prefix);
        var written = new WrittenImportMap(new(json), InlineAsset.HashOf(json));
        if (urls.Assets is not LiveAssets && Interlocked.Increment(ref keptCount) <= MaximumKept)
            kept[key] = written;
        return written;
    }

    /// <summary>
    /// Keys and values have the site's prefix, so that the map is right on every page, without a <c>base</c> element.
    /// The default JSON escaping prevents a value from ending the script element.
    /// </summary>
    private string Json(PathString pathBase, string prefix)
    {
        var linked = urls
            .Assets.Imports.Where(import => !IsFolder(import))
            .Select(import => (import.Key, Linked: urls.Url(import.Value, pathBase, place: null)))
            .ToList();
        // With a CDN an import in a module is relative to the CDN, and one in the page to the site.
        var places = new[] { prefix, pathBase.ToUriComponent() }.Distinct();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("imports"u8);
            foreach (var (name, target) in linked)
            {
                if (!name.StartsWith('/'))
                    json.WriteString(name, target.Url);
                foreach (var place in name.StartsWith('/') ? places : [])
                    json.WriteString(place + UrlEncoding.Encode(name[1..]), target.Url);
            }

            foreach (var (name, folder) in urls.Assets.Imports.Where(IsFolder))
                json.WriteString(name, prefix + UrlEncoding.Encode(folder));
            json.WriteEndObject();
            if (urls.WithIntegrity)
                WriteIntegrity(json, linked.Select(import => import.Linked));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>
    /// Whether an import maps a folder. Only development has these, because files keep their plain names there; a
    /// publish lists each module.
    /// </summary>
    private static bool IsFolder(KeyValuePair<string, string> import) => import.Value.EndsWith('/');

    private static void WriteIntegrity(Utf8JsonWriter json, IEnumerable<LinkedUrl> modules)
    {
        json.WriteStartObject("integrity"u8);
        foreach (var module in modules.DistinctBy(module => module.Url, StringComparer.Ordinal))
        {
            if (module.Link.Integrity is { } integrity)
                json.WriteString(module.Url, integrity);
        }

        json.WriteEndObject();
    }
}

/// <summary>An import map in a page.</summary>
/// <param name="Json">The script's content.</param>
/// <param name="Hash">Its Content Security Policy source.</param>
internal sealed record WrittenImportMap(HtmlString Json, string Hash);
