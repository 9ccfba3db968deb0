using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes a <c>style</c> attribute whose <c>~/</c> paths are URLs of assets:
/// <c>&lt;div asset-style="background: url('~/img/sky.jpg')"&gt;</c>.
/// </summary>
/// <remarks>
/// It has a separate attribute because a tag helper for <c>style</c> would apply Razor's rules for tag helpers to every
/// element with a <c>style</c>.
/// </remarks>
[HtmlTargetElement("*", Attributes = AttributeName)]
[HtmlTargetElement("br", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("col", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("embed", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("hr", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("img", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = AttributeName, TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetStyleTagHelper : AssetTagHelperBase
{
    private const string AttributeName = "asset-style";

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        if (AttributeText.Of(context, AttributeName) is not { } style)
            return;
        var written = CssUrls.Rewrite(style, AssetUrl);
        var own = output.Attributes.TryGetAttribute("style", out var attribute) ? AttributeText.Of(attribute) : null;
        var before = string.IsNullOrEmpty(own) ? "" : own.TrimEnd(';') + "; ";
        output.Attributes.RemoveAll(AttributeName);
        output.Attributes.SetAttribute("style", before + written);
    }
}
