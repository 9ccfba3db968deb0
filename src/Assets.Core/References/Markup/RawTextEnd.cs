using System.Buffers;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>Where an HTML element ends whose content is text: WHATWG HTML, sections 13.2.5.2 to 13.2.5.31.</summary>
internal static class RawTextEnd
{
    private static readonly SearchValues<byte> ScriptStop = SearchValues.Create("<-"u8);

    /// <summary>
    /// Whether the element's content is text. The content of <c>noscript</c> is markup where it is displayed.
    /// </summary>
    public static bool IsRaw(string element) =>
        element
            is "script"
                or "style"
                or "textarea"
                or "title"
                or "xmp"
                or "iframe"
                or "noembed"
                or "noframes"
                or "plaintext";

    /// <summary>The offset of the end tag, or the end of the file.</summary>
    public static int Find(ReadOnlySpan<byte> file, int start, string element)
    {
        if (element == "plaintext")
            return file.Length;
        if (element == "script")
            return FindScriptEnd(file, start);

        for (var at = start; file[at..].IndexOf("</"u8) is >= 0 and var distance; at += 2)
        {
            at += distance;
            if (IsName(file[(at + 2)..], element))
                return at;
        }

        return file.Length;
    }

    // A script that holds "<!--" and "<script" continues after the next end tag (sections 13.2.5.18 to 13.2.5.31).
    private static int FindScriptEnd(ReadOnlySpan<byte> file, int start)
    {
        var (isEscaped, isDoubleEscaped) = (false, false);
        for (var at = start; file[at..].IndexOfAny(ScriptStop) is >= 0 and var distance; at++)
        {
            at += distance;
            var rest = file[at..];
            if (rest[0] == '-')
            {
                if (isEscaped && rest.StartsWith("-->"u8))
                    (isEscaped, isDoubleEscaped) = (false, false);
            }
            else if (rest.StartsWith("</"u8) && IsName(rest[2..], "script"))
            {
                if (!isDoubleEscaped)
                    return at;
                isDoubleEscaped = false;
            }
            else if (!isEscaped && rest.StartsWith("<!--"u8))
            {
                // The dashes of the start may be those of the end: "<!-->".
                isEscaped = true;
                at++;
            }
            else if (isEscaped && IsName(rest[1..], "script"))
            {
                isDoubleEscaped = true;
            }
        }

        return file.Length;
    }

    private static bool IsName(ReadOnlySpan<byte> text, string name) =>
        text.Length > name.Length
        && Ascii.EqualsIgnoreCase(text[..name.Length], name)
        && text[name.Length]
            is (byte)' '
                or (byte)'\t'
                or (byte)'\n'
                or (byte)'\r'
                or (byte)'\f'
                or (byte)'/'
                or (byte)'>';
}
