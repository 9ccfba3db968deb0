using System.Text;

namespace Assets.Core.References;

/// <summary>
/// The places of bytes, requested in ascending order, in one pass over the text. LF, CRLF and CR end a line.
/// Form feed and U+2028, newlines to CSS and JavaScript, end none, as editors show none; a byte order mark takes no
/// column.
/// </summary>
internal ref struct PositionReader(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> utf8 = utf8;
    private int line = 1;
    private int column = 1;
    private int offset;

    /// <summary>The place of a byte, which must not be before the last one.</summary>
    public Position At(int next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(next, offset);
        if (offset == 0 && next >= 3 && utf8.StartsWith("\uFEFF"u8))
            offset = 3;
        while (offset < next)
        {
            var rest = utf8[offset..next];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                column += Encoding.UTF8.GetCharCount(rest);
                offset = next;
                break;
            }

            // The LF of a CRLF belongs to its CR.
            var isSecond = end == 0 && rest[0] == '\n' && offset > 0 && utf8[offset - 1] == '\r';
            line += isSecond ? 0 : 1;
            column = 1;
            offset += end + 1;
        }

        return new Position(line, column);
    }
}
