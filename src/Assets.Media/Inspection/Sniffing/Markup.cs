namespace Assets.Media.Inspection.Sniffing;

/// <summary>
/// HTML, XHTML, SVG, XML and scripts by the first characters that are not white space (WHATWG 7.1, table of unknown
/// types), after a byte order mark, comments and a document type, in any letter case.
/// </summary>
internal static class Markup
{
    // The tags of WHATWG, and those by which a fragment of a page can start and run code.
    private static readonly string[] HtmlTags =
    [
        "html",
        "head",
        "script",
        "iframe",
        "h1",
        "div",
        "font",
        "table",
        "a",
        "style",
        "title",
        "b",
        "body",
        "br",
        "p",
        "meta",
        "link",
        "base",
        "object",
        "embed",
        "img",
        "form",
        "input",
        "button",
        "video",
        "audio",
        "math",
        "template",
        "details",
        "marquee",
        "noscript",
        "frameset",
        "textarea",
        "select",
        "span",
        "center",
        "ul",
        "ol",
        "li",
        "pre",
    ];

    /// <summary>Gets the type of markup or of a script with an interpreter line.</summary>
    public static FileType? Match(ReadOnlySpan<byte> head)
    {
        var text = TextStart.Of(head).AsSpan();
        if (text.StartsWith("#!"))
            return ExecutableTypes.Script;
        var rest = text.TrimStart(" \t\r\n\f\0");
        if (Starts(rest, "@echo off"))
            return ExecutableTypes.Batch;
        if (Starts(rest, "<?php") || Starts(rest, "<?="))
            return ExecutableTypes.Php;
        return rest.StartsWith("<") ? TypeOf(rest) : null;
    }

    private static FileType? TypeOf(ReadOnlySpan<char> text)
    {
        var isXml = Starts(text, "<?xml");
        var sawComment = false;
        while (text.StartsWith("<?") || text.StartsWith("<!"))
        {
            if (Starts(text, "<!doctype html"))
                return Contains(text, "http://www.w3.org/1999/xhtml") && isXml ? TextTypes.Xhtml : TextTypes.Html;
            if (Starts(text, "<!doctype svg"))
                return TextTypes.Svg;
            sawComment |= text.StartsWith("<!--");
            text = After(text).TrimStart(" \t\r\n\f");
        }
        if (IsTag(text, "svg") || text.StartsWith("<svg:") || IsSvgWithPrefix(text))
            return TextTypes.Svg;
        if (isXml)
            return IsTag(text, "html") ? TextTypes.Xhtml : TextTypes.Xml;
        if (IsTag(text, "html") && Contains(text, "http://www.w3.org/1999/xhtml"))
            return TextTypes.Xhtml;
        foreach (var tag in HtmlTags)
        {
            if (IsTag(text, tag))
                return TextTypes.Html;
        }
        // WHATWG: a comment at the start is HTML.
        if (sawComment)
            return TextTypes.Html;
        return Contains(text[..Math.Min(text.Length, 512)], " xmlns") ? TextTypes.Xml : null;
    }

    private static bool IsSvgWithPrefix(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\r\n>");
        return end > 0 && text[..end].EndsWith(":svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What comes after a comment, an instruction or a document type; nothing if it does not end.</summary>
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text)
    {
        var end =
            text.StartsWith("<!--") ? "-->"
            : text.StartsWith("<?") ? "?>"
            // A document type with declarations in brackets.
            : text.IndexOf('[') is >= 0 and var bracket && bracket < text.IndexOf('>') ? "]>"
            : ">";
        var at = text[2..].IndexOf(end);
        return at < 0 ? [] : text[(2 + at + end.Length)..];
    }

    private static bool IsTag(ReadOnlySpan<char> text, string name) =>
        text.Length > name.Length
        && text[0] == '<'
        && text[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (
            text.Length == name.Length + 1 || text[name.Length + 1] is ' ' or '\t' or '\r' or '\n' or '\f' or '>' or '/'
        );

    private static bool Starts(ReadOnlySpan<char> text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<char> text, string part) =>
        text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
