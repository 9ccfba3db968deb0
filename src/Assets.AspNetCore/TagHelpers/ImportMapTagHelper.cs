using System.Text;
using System.Text.Json;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes the site's import map; belongs before the first module: <c>&lt;asset-importmap /&gt;</c>. Its attributes go to the script, a CSP <c>nonce</c> for one.
/// Nothing is written when the site has no names to map.
/// </summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("asset-importmap")]
public sealed class ImportMapTagHelper(AssetUrls urls) : TagHelper
{
    private readonly ViewAssets assets = new(urls);

    /// <summary>The view, whose request has the base path.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (assets.Urls.Assets.Imports.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "importmap");
        output.Content.SetHtmlContent(Json(assets.Urls, ViewContext.HttpContext.Request.PathBase));
    }

    /// <summary>Keys and values with the site's prefix, so that the map is right on every page without a <c>base</c> element. The default escaping keeps it inside its script.</summary>
    private static string Json(AssetUrls urls, PathString pathBase)
    {
        var linked = urls.Assets.Imports.Where(import => !IsFolder(import)).Select(import => (import.Key, Linked: urls.Url(import.Value, pathBase, place: null))).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("imports"u8);
            foreach (var (name, target) in linked)
                json.WriteString(name.StartsWith('/') ? urls.Prefix(pathBase) + UrlEncoding.Encode(name[1..]) : name, target.Url);
            foreach (var (name, folder) in urls.Assets.Imports.Where(IsFolder))
                json.WriteString(name, urls.Prefix(pathBase) + UrlEncoding.Encode(folder));
            json.WriteEndObject();
            if (urls.WithIntegrity)
                WriteIntegrity(json, linked.Select(import => import.Linked));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A prefix, as development has it, where files lie under their plain names; a publish names each module.</summary>
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
