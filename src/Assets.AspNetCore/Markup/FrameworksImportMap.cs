using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Markup;

/// <summary>
/// The import map that an endpoint has from <c>WithStaticAssets()</c>; the framework writes it where a view has
/// <c>&lt;script type="importmap"&gt;</c>.
/// </summary>
/// <remarks>
/// It has hashes of modules. Chromium loads a module a second time when the map has a hash for it and its preload has
/// none; a preload with a hash is used in a page without the map too.
/// </remarks>
internal static class FrameworksImportMap
{
    /// <summary>The links, those for modules with the hash that the map has.</summary>
    public static IEnumerable<PreloadLink> Hashed(IEnumerable<PreloadLink> links, HttpContext context) =>
        links.Select(link =>
            link is { Rel: "modulepreload", Fetch.Integrity: null }
                ? link with
                {
                    Fetch = link.Fetch with { Integrity = Hash(link.Fetch.Url, context) },
                }
                : link
        );

    /// <summary>The hash of a module by its URL in a page; null when the map has none.</summary>
    public static string? Hash(string url, HttpContext context)
    {
        var hashes = context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>()?.Integrity;
        var prefix = context.Request.PathBase.ToUriComponent();
        return hashes is not null && url.StartsWith(prefix, StringComparison.Ordinal)
            ? hashes.GetValueOrDefault("." + url[prefix.Length..])
            : null;
    }
}
