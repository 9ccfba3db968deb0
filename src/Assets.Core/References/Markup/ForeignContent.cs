namespace Assets.Core.References.Markup;

/// <summary>
/// Where in HTML the elements are those of SVG or MathML: WHATWG HTML, section 13.2.6.5. Only elements that open or
/// close such content are tracked, so a document that nests other elements incorrectly may be read differently than by
/// a browser.
/// </summary>
internal sealed class ForeignContent
{
    // Chromium's limit of nesting. Without one, hostile markup would make every end tag a long search.
    private const int Deepest = 512;

    private readonly Stack<(string Element, Language Language)> open = new();

    /// <summary>How many elements are open, about, whose end tag ends what was left open inside of them.</summary>
    private readonly Dictionary<string, int> around = new(StringComparer.Ordinal);

    private enum Language
    {
        Svg,
        MathMl,

        /// <summary>HTML again, inside of one of the others.</summary>
        Html,
    }

    /// <summary>Whether the next token is content of SVG or MathML.</summary>
    public bool IsInside => open.TryPeek(out var innermost) && innermost.Language != Language.Html;

    /// <summary>Records a start tag.</summary>
    /// <returns>Whether it is one of SVG or MathML.</returns>
    public bool Open(string element, bool isSelfClosing, MarkupTokenizer tag)
    {
        if (IsInside && BreaksOut(element, tag))
            LeaveToHtml();
        if (!IsInside && element is not ("svg" or "math"))
        {
            if (BreaksOut(element, tag))
                around[element] = around.GetValueOrDefault(element) + 1;
            return false;
        }

        // Inside one of the two languages, the root element of the other is an ordinary element.
        var language =
            IsInside ? open.Peek().Language
            : element == "svg" ? Language.Svg
            : Language.MathMl;
        if (isSelfClosing || open.Count == Deepest)
            return true;
        if (element is "svg" or "math")
            open.Push((element, language));
        else if (IsHtmlIntegrationPoint(element, language, tag))
            open.Push((element, Language.Html));
        return true;
    }

    /// <summary>Takes note of an end tag.</summary>
    public void Close(string element)
    {
        if (element is "br" or "p" || around.GetValueOrDefault(element) > 0)
        {
            LeaveToHtml();
            around[element] = Math.Max(0, around.GetValueOrDefault(element) - 1);
            return;
        }

        // Also across a title that is still open, unless HTML is open in it.
        var depth = 0;
        foreach (var (opened, _) in open)
        {
            depth++;
            if (opened != element)
                continue;

            for (; depth > 0; depth--)
                open.Pop();
            return;
        }
    }

    private void LeaveToHtml()
    {
        while (IsInside)
            open.Pop();
    }

    // The list of section 13.2.6.5.
    private static bool BreaksOut(string element, MarkupTokenizer tag) =>
        element switch
        {
            "b"
            or "big"
            or "blockquote"
            or "body"
            or "br"
            or "center"
            or "code"
            or "dd"
            or "div"
            or "dl"
            or "dt"
            or "em"
            or "embed"
            or "h1"
            or "h2"
            or "h3"
            or "h4"
            or "h5"
            or "h6"
            or "head"
            or "hr"
            or "i"
            or "img"
            or "li"
            or "listing"
            or "menu"
            or "meta"
            or "nobr"
            or "ol"
            or "p"
            or "pre"
            or "ruby"
            or "s"
            or "small"
            or "span"
            or "strong"
            or "strike"
            or "sub"
            or "sup"
            or "table"
            or "tt"
            or "u"
            or "ul"
            or "var" => true,
            "font" => tag.ValueOf("color"u8) is not null
                || tag.ValueOf("face"u8) is not null
                || tag.ValueOf("size"u8) is not null,
            _ => false,
        };

    private static bool IsHtmlIntegrationPoint(string element, Language language, MarkupTokenizer tag) =>
        language == Language.Svg
            ? element is "foreignobject" or "desc" or "title"
            : element is "mi" or "mo" or "mn" or "ms" or "mtext"
                || (element == "annotation-xml" && tag.ValueOf("encoding"u8) is "text/html" or "application/xhtml+xml");
}
