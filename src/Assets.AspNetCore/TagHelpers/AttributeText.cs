using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>Attributes as a browser reads them.</summary>
internal static class AttributeText
{
    /// <summary>An attribute's text, or null when the element does not have it.</summary>
    public static string? Of(TagHelperContext context, string name) => context.AllAttributes.TryGetAttribute(name, out var attribute) ? Of(attribute) : null;

    /// <summary>An attribute's text: the framework hands a bound attribute over as text, and any other as markup.</summary>
    public static string? Of(TagHelperAttribute attribute) => attribute.Value switch
    {
        string text => text.Trim(),
        HtmlString markup => WebUtility.HtmlDecode(markup.Value)?.Trim(),
        IHtmlContent content => WebUtility.HtmlDecode(Render(content)).Trim(),
        _ => null,
    };

    /// <summary>Sets an attribute in its own place among the others, where the framework's helpers then find it.</summary>
    public static void Set(TagHelperContext context, TagHelperOutput output, TagHelperAttribute written, string text)
    {
        if (!output.Attributes.ContainsName(written.Name))
            Microsoft.AspNetCore.Mvc.TagHelpers.TagHelperOutputExtensions.CopyHtmlAttribute(output, written.Name, context);
        output.Attributes.SetAttribute(new TagHelperAttribute(written.Name, text, written.ValueStyle));
    }

    private static string Render(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
