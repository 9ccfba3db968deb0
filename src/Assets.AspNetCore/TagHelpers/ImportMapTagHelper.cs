using Assets.AspNetCore.Entries;
using Assets.AspNetCore.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// Writes the site's import map: <c>&lt;asset-importmap /&gt;</c>. Place it before the first module. Its attributes,
/// such as a CSP <c>nonce</c>, are written on the script. Nothing is written when the site has no names to map,
/// or after an <c>&lt;asset-entry&gt;</c> that has written the map.
/// </summary>
[HtmlTargetElement("asset-importmap")]
public sealed class ImportMapTagHelper : AssetTagHelperBase
{
    /// <summary>After tag helpers that add a <c>nonce</c>.</summary>
    public override int Order => int.MaxValue;

    private protected override void Write(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = new List<(string, string?)>(output.Attributes.Count + 2);
        attributes.AddRange(AttributeText.All(output, static name => name != "type"));
        if (!output.Attributes.ContainsName("nonce") && Policy.Nonce is { } nonce)
            attributes.Add(("nonce", nonce));
        attributes.Add(("type", "importmap"));
        if (BuiltEntry.ImportMap(Urls, PathBase, attributes) is not { } map)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        output.Content.SetHtmlContent(new PageContent(map, PageElements));
    }
}
