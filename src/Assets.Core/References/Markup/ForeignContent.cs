namespace Assets.Core.References.Markup;

/// <summary>
/// Where in HTML the elements are those of SVG or MathML: WHATWG HTML, section 13.2.6.5. Only what opens or closes such a stretch is kept,
/// so a document that nests them wrongly may be read otherwise than a browser reads it.
/// </summary>
internal sealed class ForeignContent
{
    // What Chromium nests at most; hostile markup must not make every end tag a long search.
    private const int Deepest = 512;

    private readonly Stack<(string Element, Language Language)> open = new();

    private enum Language
    {
        Svg,
        MathMl,

        /// <summary>HTML again, inside of one of the others.</summary>
        Html,
    }

    /// <summary>Whether the next token is content of SVG or MathML.</summary>
    public bool IsInside => open.TryPeek(out var innermost) && innermost.Language != Language.Html;

    /// <summary>Takes note of a start tag, and tells whether it is one of SVG or MathML.</summary>
    public bool Open(string element, bool isSelfClosing, MarkupTokenizer tag)
    {
        if (IsInside && BreaksOut(element, tag))
            LeaveToHtml();
        if (!IsInside && element is not ("svg" or "math"))
            return false;

        var language = element switch
        {
            "svg" => Language.Svg,
            "math" => Language.MathMl,
            _ => open.Peek().Language,
        };
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
        if (IsInside && element is "br" or "p")
            LeaveToHtml();

        // Never across a stretch of HTML: its own end tag ends that.
        var depth = 0;
        foreach (var (opened, language) in open)
        {
            depth++;
            if (opened == element)
            {
                for (; depth > 0; depth--)
                    open.Pop();
                return;
            }

            if (language == Language.Html)
                return;
        }
    }

    private void LeaveToHtml()
    {
        while (IsInside)
            open.Pop();
    }

    // The list of section 13.2.6.5.
    private static bool BreaksOut(string element, MarkupTokenizer tag) => element switch
    {
        "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta"
            or "nobr" or "ol" or "p" or "pre" or "ruby" or "s" or "small" or "span" or "strong" or "strike" or "sub" or "sup"
            or "table" or "tt" or "u" or "ul" or "var" => true,
        "font" => tag.ValueOf("color"u8) is not null || tag.ValueOf("face"u8) is not null || tag.ValueOf("size"u8) is not null,
        _ => false,
    };

    private static bool IsHtmlIntegrationPoint(string element, Language language, MarkupTokenizer tag) => language == Language.Svg
        ? element is "foreignobject" or "desc" or "title"
        : element is "mi" or "mo" or "mn" or "ms" or "mtext"
            || (element == "annotation-xml" && tag.ValueOf("encoding"u8) is "text/html" or "application/xhtml+xml");
}
