namespace Assets.Core.References.Css;

/// <summary>What begins at an offset: CSS Syntax 3, sections 4.3.8 to 4.3.10 and 4.3.12.</summary>
internal static class CssTokenStart
{
    /// <summary>Section 4.3.10.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> css, int offset)
    {
        if (ByteAt(css, offset) is '+' or '-')
            offset++;
        return IsDigit(ByteAt(css, offset)) || (ByteAt(css, offset) == '.' && IsDigit(ByteAt(css, offset + 1)));
    }

    /// <summary>Section 4.3.9.</summary>
    public static bool IsIdentifier(ReadOnlySpan<byte> css, int offset)
    {
        if (ByteAt(css, offset) == '-')
        {
            offset++;
            if (ByteAt(css, offset) == '-')
                return true;
        }

        return CssText.IsNameStart(ByteAt(css, offset)) || IsEscape(css, offset);
    }

    /// <summary>
    /// Section 4.3.8: a backslash is an escape unless a newline follows; the end of the file does not count as one.
    /// </summary>
    public static bool IsEscape(ReadOnlySpan<byte> css, int offset) =>
        ByteAt(css, offset) == '\\' && ByteAt(css, offset + 1) is not ('\n' or '\r' or '\f');

    /// <summary>Whether the next character after white space is a quote (section 4.3.4).</summary>
    public static bool IsQuoteAfterWhiteSpace(ReadOnlySpan<byte> css, int offset)
    {
        while (offset < css.Length && CssText.IsWhiteSpace(css[offset]))
            offset++;
        return ByteAt(css, offset) is '"' or '\'';
    }

    /// <summary>The offset after the number that begins here, without its unit (section 4.3.12).</summary>
    public static int NumberEnd(ReadOnlySpan<byte> css, int position)
    {
        if (css[position] is (byte)'+' or (byte)'-')
            position++;
        position = SkipDigits(css, position);
        if (ByteAt(css, position) == '.' && IsDigit(ByteAt(css, position + 1)))
            position = SkipDigits(css, position + 1);

        var hasExponent =
            (ByteAt(css, position) | 0x20) == 'e'
            && (
                IsDigit(ByteAt(css, position + 1))
                || (ByteAt(css, position + 1) is '+' or '-' && IsDigit(ByteAt(css, position + 2)))
            );
        return hasExponent ? SkipDigits(css, position + 2) : position;
    }

    /// <summary>The byte at an offset; -1 after the end, which is neither part of a name nor a newline.</summary>
    public static int ByteAt(ReadOnlySpan<byte> css, int offset) => (uint)offset < (uint)css.Length ? css[offset] : -1;

    private static int SkipDigits(ReadOnlySpan<byte> css, int position)
    {
        while (IsDigit(ByteAt(css, position)))
            position++;
        return position;
    }

    private static bool IsDigit(int value) => value is >= '0' and <= '9';
}
