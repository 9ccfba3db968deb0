using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes the site's import map: <c>&lt;asset-importmap /&gt;</c>. Place it before the first module. Its attributes,
/// such as a CSP <c>nonce</c>, are written on the script. Nothing is written when the site has no names to map.
/// </summary>
[HtmlTargetElement("asset-importmap")]
public sealed class ImportMapTagHelper : AssetTagHelperBase
{
    /// <summary>After tag helpers that add a <c>nonce</c>.</summary>
    public override int Order => int.MaxValue;

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        if (Urls.ImportMaps.For(PathBase) is not { } map)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!output.Attributes.ContainsName("nonce") && Policy.Nonce is { } nonce)
            output.Attributes.SetAttribute("nonce", nonce);
        output.Attributes.SetAttribute("type", "importmap");
        output.Content.SetHtmlContent(map.Json);
    }
}
