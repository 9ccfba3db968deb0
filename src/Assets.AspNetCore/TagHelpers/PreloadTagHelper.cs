using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Tells the browser at once what it would find out only after this file: <c>&lt;script type="module" src="~/js/app.js" asset-preload&gt;</c>
/// is preceded by links for the modules that it imports, a stylesheet by its imports and fonts.
/// </summary>
/// <param name="urls">The app's assets.</param>
[HtmlTargetElement("link", Attributes = "asset-preload,[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset-preload,[src^='~/']")]
public sealed class PreloadTagHelper(AssetUrls urls) : TagHelper
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
        output.Attributes.RemoveAll("asset-preload");
        var linked = assets.Url(AttributeText.Of(context, output.TagName == "link" ? "href" : "src")!, ViewContext);
        foreach (var link in PreloadLinks.After(linked.Link, assets.Urls, ViewContext.HttpContext.Request.PathBase, FetchAttributes.Of(context.AllAttributes)))
            output.PreElement.AppendHtml(link.ToElement());
    }
}
