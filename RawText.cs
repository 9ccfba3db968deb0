using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>The elements of HTML whose content is no markup, and where that content ends.</summary>
internal static class RawText
{
    /// <summary>
    /// Whether the element's content is text up to its end tag (HTML Standard, section 13.2.6: those that switch the tokeniser's state).
    /// <c>noscript</c> is none here: it is text to a browser that runs scripts, but markup to all that load what stands in it.
    /// </summary>
    public static bool IsHeldBy(string element) => element is "script" or "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    /// <summary>Offset of the end tag, or of the end of the file.</summary>
    /// <param name="markup">The file.</param>
    /// <param name="start">Offset after the start tag.</param>
    /// <param name="element">The element's name in lower case.</param>
    public static int End(ReadOnlySpan<byte> markup, int start, string element) => element switch
    {
        "plaintext" => markup.Length,
        "script" => ScriptEnd(markup, start),
        _ => EndTag(markup, start, element),
    };

    private static int EndTag(ReadOnlySpan<byte> markup, int start, string element)
    {
        Span<byte> name = stackalloc byte[element.Length];
        Encoding.ASCII.GetBytes(element, name);
        var at = start;
        while (markup[at..].IndexOf("</"u8) is >= 0 and var distance)
        {
            at += distance;
            if (IsTag(markup[(at + 2)..], name))
                return at;
            at += 2;
        }

        return markup.Length;
    }

    // Sections 13.2.5.4 and 13.2.5.15 to 13.2.5.31: after `<!--`, a `<script` hides the next `</script`.
    private static int ScriptEnd(ReadOnlySpan<byte> markup, int start)
    {
        var (isComment, isDouble) = (false, false);
        for (var at = start; at < markup.Length; at++)
        {
            var next = isComment ? markup[at..].IndexOfAny((byte)'<', (byte)'-') : markup[at..].IndexOf((byte)'<');
            if (next < 0)
                break;

            at += next;
            var rest = markup[at..];
            if (rest.StartsWith("</"u8) && IsTag(rest[2..], "script"u8))
            {
                if (!isDouble)
                    return at;
                isDouble = false;
            }
            else if (isComment && rest.StartsWith("-->"u8))
                (isComment, isDouble) = (false, false);
            else if (isComment && !isDouble && rest[0] == '<' && IsTag(rest[1..], "script"u8))
                isDouble = true;
            else if (!isComment && rest.StartsWith("<!--"u8))
            {
                // The two dashes may begin the end already: `<!-->`.
                isComment = true;
                at++;
            }
        }

        return markup.Length;
    }

    private static bool IsTag(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) =>
        text.Length > name.Length && Ascii.EqualsIgnoreCase(text[..name.Length], name) && (text[name.Length] is (byte)'/' or (byte)'>' || MarkupTokenizer.IsWhiteSpace(text[name.Length]));
}
