using Assets.AspNetCore.Urls;
using Assets.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Links what a bundler made of a source: <c>&lt;asset-entry src="src/main.ts" /&gt;</c> becomes the stylesheets and module scripts of that entry point,
/// with preloads for what they import. Other attributes go to each of them, a CSP <c>nonce</c> for one.
/// </summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("asset-entry", Attributes = "src")]
public sealed class EntryTagHelper(AssetUrls urls) : TagHelper
{
    private readonly ViewAssets assets = new(urls);

    /// <summary>The source, as the bundler's manifest names it.</summary>
    [HtmlAttributeName("src")]
    public string Source { get; set; } = "";

    /// <summary>The view, whose request has the base path.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no such entry point.</exception>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var entryPoints = assets.Urls.Assets.EntryPoints;
        if (!entryPoints.TryGetValue(Source, out var paths))
            throw new InvalidOperationException($"{ViewPlace.Of(ViewContext, Source)}ASSETS406: '{Source}' is not an entry point of a bundler; {Known(entryPoints.Keys)}");

        foreach (var path in paths)
        {
            var linked = assets.Url(path, ViewContext);
            foreach (var preload in PreloadLinks.After(linked.Link, assets.Urls, ViewContext.HttpContext.Request.PathBase, FetchAttributes.Of(output.Attributes)))
                output.Content.AppendHtml(preload.ToElement());
            output.Content.AppendHtml(Element(linked, output.Attributes));
        }
    }

    private TagBuilder Element(LinkedUrl linked, TagHelperAttributeList attributes)
    {
        var isStylesheet = MediaTypes.Of(linked.Link.Path) == "text/css";
        var element = isStylesheet ? new TagBuilder("link") { TagRenderMode = TagRenderMode.StartTag } : new TagBuilder("script");
        element.Attributes[isStylesheet ? "rel" : "type"] = isStylesheet ? "stylesheet" : "module";
        element.Attributes[isStylesheet ? "href" : "src"] = linked.Url;
        if (assets.Urls.CrossOrigin)
            element.Attributes["crossorigin"] = "anonymous";
        if (assets.Urls.WithIntegrity && linked.Link.Integrity is { } integrity)
            element.Attributes["integrity"] = integrity;
        foreach (var attribute in attributes)
            element.Attributes[attribute.Name] = AttributeText.Of(attribute);
        return element;
    }

    private static string Known(IEnumerable<string> names) =>
        string.Join("', '", names) is { Length: > 0 } known ? $"there are '{known}'" : "the site has none: add an <AssetFrontend> item whose output has a manifest";
}
