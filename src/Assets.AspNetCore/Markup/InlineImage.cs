using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Markup;

/// <summary>An <c>svg</c> element in place of an <c>img</c>.</summary>
internal static class InlineImage
{
    private static readonly string[] OfImages =
    [
        "src",
        "srcset",
        "sizes",
        "alt",
        "loading",
        "decoding",
        "fetchpriority",
        "crossorigin",
    ];

    public static void Write(TagHelperOutput output, InlineAsset svg)
    {
        var text = output.Attributes.TryGetAttribute("alt", out var alt) ? AttributeText.Of(alt) : null;
        foreach (var name in OfImages)
            output.Attributes.RemoveAll(name);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(svg.Content);
        foreach (var (name, value) in svg.Attributes)
        {
            if (!output.Attributes.ContainsName(name))
                output.Attributes.Add(name, value);
        }

        // An empty alternative text marks a decorative image (HTML, section 4.8.4.4).
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
