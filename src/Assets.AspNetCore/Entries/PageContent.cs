using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Assets.AspNetCore.Entries;

/// <summary>
/// Elements in a view, without those that the page has already. Razor renders the body before its layout, but writes
/// both in document order at the end. The decision is therefore made when the elements are written.
/// </summary>
/// <param name="elements">The elements in their order.</param>
/// <param name="page">What the page has.</param>
internal sealed class PageContent(IReadOnlyList<PageElement> elements, PageElements page) : IHtmlContent
{
    /// <summary>One element.</summary>
    public PageContent(PageElement element, PageElements page)
        : this(new[] { element }, page) { }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var element in elements)
        {
            if (page.Add(element))
                Write(element, writer, encoder);
        }
    }

    private static void Write(PageElement element, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(element.Name);
        foreach (var (name, value) in element.Attributes)
        {
            writer.Write(' ');
            writer.Write(name);
            if (value is null)
                continue;
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write('>');
        if (element.Name != "script")
            return;
        writer.Write(element.Script);
        writer.Write("</script>");
    }
}
