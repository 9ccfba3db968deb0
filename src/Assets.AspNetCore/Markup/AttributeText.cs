using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Markup;

/// <summary>Attributes as a browser reads them.</summary>
internal static class AttributeText
{
    /// <summary>An attribute's text as the view has it, or null when it does not.</summary>
    public static string? Of(TagHelperContext context, string name) => Of(context.AllAttributes, name);

    /// <summary>
    /// An attribute's text: the framework hands a bound attribute over as text, and any other as markup. An attribute
    /// without a value is empty.
    /// </summary>
    public static string? Of(TagHelperAttribute attribute) =>
        attribute.Value switch
        {
            string text => text.Trim(),
            HtmlString markup => WebUtility.HtmlDecode(markup.Value)?.Trim(),
            IHtmlContent content => WebUtility.HtmlDecode(Render(content)).Trim(),
            _ => null,
        };

    /// <summary>
    /// What is known of how the element's file is fetched. Other tag helpers' attributes are in the output, and win.
    /// </summary>
    public static AuthorAttributes Author(TagHelperContext context, TagHelperOutput output) =>
        new(
            Of(output.Attributes, "nonce") ?? Of(context.AllAttributes, "nonce"),
            Of(output.Attributes, "crossorigin") ?? Of(context.AllAttributes, "crossorigin"),
            context.AllAttributes.ContainsName("integrity")
        );

    /// <summary>
    /// Sets an attribute in its own place among the others, where the framework's helpers then find it.
    /// </summary>
    public static void Set(TagHelperContext context, TagHelperOutput output, TagHelperAttribute written, string text)
    {
        if (!output.Attributes.ContainsName(written.Name))
            output.CopyHtmlAttribute(written.Name, context);
        output.Attributes.SetAttribute(new TagHelperAttribute(written.Name, text, written.ValueStyle));
    }

    private static string? Of(ReadOnlyTagHelperAttributeList attributes, string name) =>
        attributes.TryGetAttribute(name, out var attribute) ? Of(attribute) ?? "" : null;

    private static string Render(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
