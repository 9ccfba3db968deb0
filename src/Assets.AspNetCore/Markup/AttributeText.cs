using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Assets.AspNetCore.Markup;

/// <summary>Attributes as a browser reads them.</summary>
internal static class AttributeText
{
    /// <summary>The text of an attribute in the view, or null when there is no such attribute.</summary>
    public static string? Of(TagHelperContext context, string name) => Of(context.AllAttributes, name);

    /// <summary>
    /// The text of an attribute. The framework passes a bound attribute as text and any other as markup. An attribute
    /// without a value is an empty string.
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
    /// The attributes that decide how the element's file is fetched. Those in the output, from other tag helpers, take
    /// precedence.
    /// </summary>
    public static AuthorAttributes Author(TagHelperContext context, TagHelperOutput output) =>
        new(
            Of(output.Attributes, "nonce") ?? Of(context.AllAttributes, "nonce"),
            Of(output.Attributes, "crossorigin") ?? Of(context.AllAttributes, "crossorigin"),
            context.AllAttributes.ContainsName("integrity")
        );

    /// <summary>The attributes of an element with their texts; an attribute without a value has null.</summary>
    public static IEnumerable<(string Name, string? Value)> All(TagHelperOutput output, Func<string, bool> isIncluded)
    {
        foreach (var attribute in output.Attributes)
        {
            if (isIncluded(attribute.Name))
            {
                var isMinimized = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized;
                yield return (attribute.Name, isMinimized ? null : Of(attribute) ?? "");
            }
        }
    }

    /// <summary>Sets an attribute at its original position, where the framework's helpers expect it.</summary>
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
