using System.Text;

namespace Assets.Core.References;

/// <summary>A place in a text file as editors and MSBuild count: from 1, columns in UTF-16 code units.</summary>
internal readonly record struct Position(int Line, int Column)
{
    /// <summary>
    /// The place of a byte. LF, CRLF and CR end a line. Form feed and U+2028, newlines to CSS and JavaScript, end none,
    /// as editors show none;
    /// a byte order mark takes no column.
    /// </summary>
    public static Position Of(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        if (before.StartsWith("\uFEFF"u8))
            before = before[3..];

        var line = 1;
        while (before.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            // The LF of a CRLF belongs to its CR, also when the offset lies between the two.
            var next = before[end] == '\r' && end + 1 < before.Length && before[end + 1] == '\n' ? end + 2 : end + 1;
            before = before[next..];
            line++;
        }

        return new Position(line, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>The place of a character.</summary>
    public static Position Of(ReadOnlySpan<char> text, int index) =>
        new(text[..index].Count('\n') + 1, index - text[..index].LastIndexOf('\n'));
}
