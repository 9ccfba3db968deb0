using System.Collections.Frozen;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>
/// Where an HTML file is inside SVG or MathML, whose scripts and styles are read as XML's are (HTML Standard, section 13.2.6.5):
/// as much of the tree builder as the tokeniser depends on.
/// </summary>
internal sealed class ForeignContent
{
    // Start tags that are never foreign: they close all that is, as in `<svg><p>`.
    private static readonly FrozenSet<string> Html = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "i",
        "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var");

    // Elements of SVG and MathML that hold HTML ("integration points").
    private static readonly FrozenSet<string> HoldHtml = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml");

    private readonly List<string> open = [];

    /// <summary>Whether the place is inside a foreign element, and not back in HTML.</summary>
    public bool IsOpen => open is [.., var last] && !HoldHtml.Contains(last);

    /// <summary>Takes a start tag; true when its element is foreign.</summary>
    public bool Enter(ReadOnlySpan<byte> tag, bool isClosed)
    {
        if (!IsOpen && !Is(tag, "svg"u8) && !Is(tag, "math"u8))
            return false;

        var name = Encoding.UTF8.GetString(tag);
        if (Html.Contains(name))
        {
            while (IsOpen)
                open.RemoveAt(open.Count - 1);
            return false;
        }

        if (!isClosed)
            open.Add(name);
        return true;
    }

    /// <summary>Takes an end tag.</summary>
    public void Leave(ReadOnlySpan<byte> tag)
    {
        if (open.Count == 0)
            return;

        var name = Encoding.UTF8.GetString(tag);
        if (IsOpen && (Is(tag, "p"u8) || Is(tag, "br"u8)))
        {
            while (IsOpen)
                open.RemoveAt(open.Count - 1);
            return;
        }

        // Bounded, since a tag that fits nothing must not cost a walk over everything that is open.
        for (var i = open.Count - 1; i >= Math.Max(0, open.Count - 256); i--)
        {
            if (open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(tag, name);
}
