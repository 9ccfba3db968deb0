using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Puts a file's content into the page in place of a request for it: <c>&lt;link rel="stylesheet" href="~/css/critical.css" asset-inline&gt;</c>,
/// <c>&lt;script src="~/js/theme.js" asset-inline&gt;</c>, <c>&lt;img src="~/img/logo.svg" asset-inline&gt;</c>.
/// All other attributes stay (a CSP <c>nonce</c> among them). Modules that import others by relative paths cannot be inlined.
/// </summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("link", Attributes = "asset-inline,[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset-inline,[src^='~/']")]
[HtmlTargetElement("img", Attributes = "asset-inline,[src^='~/']", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InlineTagHelper(AssetUrls urls) : TagHelper
{
    private readonly ViewAssets assets = new(urls);

    /// <summary>After every other helper: the framework's put back the attributes that are taken away here.</summary>
    public override int Order => int.MaxValue;

    /// <summary>The view, whose request has the base path.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = default!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("asset-inline");
        var path = AttributeText.Of(context, output.TagName == "link" ? "href" : "src")!;
        var linked = assets.Url(path, ViewContext);
        // A name that is no asset's was reported, and keeps its element.
        if (InlineContent.Of(assets.Urls.Assets, linked) is not { } content)
            return;

        switch (output.TagName)
        {
            case "link":
                Replace(output, "style", InlineContent.Stylesheet(content, linked.Url), "href", "rel", "type", "integrity", "crossorigin");
                break;
            case "script":
                Replace(output, "script", InlineContent.Script(content), "src", "integrity", "crossorigin");
                break;
            default:
                ReplaceImage(output, content);
                break;
        }
    }

    private static void Replace(TagHelperOutput output, string element, string content, params ReadOnlySpan<string> without)
    {
        foreach (var name in without)
            output.Attributes.RemoveAll(name);
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(content);
    }

    private static void ReplaceImage(TagHelperOutput output, string svg)
    {
        if (SvgDocument.Parse(svg) is not { } document)
            throw new InvalidOperationException("Only SVG images can be inlined; this file has no <svg> element.");
        var text = output.Attributes.TryGetAttribute("alt", out var alt) ? AttributeText.Of(alt) : null;
        Replace(output, "svg", document.Content, "src", "alt", "loading", "decoding", "crossorigin");
        foreach (var (name, value) in document.Attributes)
        {
            if (!output.Attributes.ContainsName(name))
                output.Attributes.Add(name, value);
        }

        // An empty alternative means decoration (HTML, section 4.8.4.4).
        if (text is { Length: > 0 })
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", text);
        }
        else if (text is not null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
    }
}
