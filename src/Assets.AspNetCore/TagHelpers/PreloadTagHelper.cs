using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes preload links before an element, so that the browser does not find the file's imports only when it has the
/// file: <c>&lt;script type="module" src="~/js/app.js" asset-preload&gt;</c>. A script gets links for the modules that
/// it imports, a stylesheet for its imports and fonts.
/// </summary>
[HtmlTargetElement("link", Attributes = "asset-preload,[href^='~/']", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("script", Attributes = "asset-preload,[src^='~/']")]
public sealed class PreloadTagHelper : AssetTagHelperBase
{
    /// <summary>After tag helpers that add a <c>nonce</c>.</summary>
    public override int Order => int.MaxValue;

    /// <summary>Whether the links are written; the attribute without a value is <see langword="true"/>.</summary>
    [HtmlAttributeName("asset-preload")]
    public bool Preload { get; set; }

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        if (!Preload || AttributeText.Of(context, context.TagName == "link" ? "href" : "src") is not { } path)
            return;
        var links = new PreloadLinks(Urls, PathBase, Policy, AttributeText.Author(context, output));
        Append(output.PreElement, links.After(Url(path).Link));
    }
}
