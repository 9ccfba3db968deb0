using System.Buffers;
using System.Text;

namespace Assets.Core.References.Css;

/// <summary>
/// Splits a stylesheet into tokens after CSS Syntax 3, section 4.3. It works on the raw bytes: the preprocessing of
/// section 3.3 (CRLF and form feed are newlines, NUL is U+FFFD) is done where it matters, so that every offset is one
/// of the file.
/// </summary>
internal ref struct CssTokenizer
{
    private static readonly SearchValues<byte> DoubleQuotedStop = SearchValues.Create("\"\\\n\r\f"u8);
    private static readonly SearchValues<byte> SingleQuotedStop = SearchValues.Create("'\\\n\r\f"u8);

    private readonly ReadOnlySpan<byte> css;
    private int position;

    public CssTokenizer(ReadOnlySpan<byte> css)
    {
        this.css = css;
        position = css.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public CssTokenKind Kind { get; private set; }

    /// <summary>Offset of the token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after the token's last byte.</summary>
    public readonly int End => position;

    /// <summary>
    /// Offset of what the token holds: of the name, or of the text between quotes or parentheses or comment marks.
    /// </summary>
    public int ValueStart { get; private set; }

    /// <summary>Offset after what the token holds.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>Whether the value holds a backslash.</summary>
    public bool HasEscapes { get; private set; }

    /// <summary>The raw bytes of what the token holds.</summary>
    public readonly ReadOnlySpan<byte> Value => css[ValueStart..ValueEnd];

    /// <summary>The byte of a <see cref="CssTokenKind.Mark"/>.</summary>
    public readonly byte Mark => css[Start];

    /// <summary>Whether the name is this one, escapes undone, in any letter case.</summary>
    public readonly bool NameIs(ReadOnlySpan<byte> lowerCase) =>
        HasEscapes
            ? CssText.Unescape(Value).Equals(Encoding.ASCII.GetString(lowerCase), StringComparison.OrdinalIgnoreCase)
            : Ascii.EqualsIgnoreCase(Value, lowerCase);

    /// <summary>Advances to the next token; false at the end of the file.</summary>
    public bool Read()
    {
        Start = position;
        HasEscapes = false;
        if (position >= css.Length)
            return false;

        Kind = css[position] switch
        {
            var first when CssText.IsNameStart(first) => IdentifierLike(),
            (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f' => WhiteSpace(),
            >= (byte)'0' and <= (byte)'9' => Number(),
            (byte)'"' => String(DoubleQuotedStop),
            (byte)'\'' => String(SingleQuotedStop),
            (byte)'/' when At(1) == '*' => Comment(),
            (byte)'.' or (byte)'+' when CssTokenStart.IsNumber(css, position) => Number(),
            (byte)'-' => Hyphen(),
            (byte)'#' when CssText.IsName(At(1)) || CssTokenStart.IsEscape(css, position + 1) => Name(
                CssTokenKind.Hash
            ),
            (byte)'@' when CssTokenStart.IsIdentifier(css, position + 1) => Name(CssTokenKind.AtKeyword),
            (byte)'<' when css[position..].StartsWith("<!--"u8) => Skip(4, CssTokenKind.HtmlCommentMark),
            (byte)'\\' when CssTokenStart.IsEscape(css, position) => IdentifierLike(),
            _ => Skip(1, CssTokenKind.Mark),
        };
        return true;
    }

    private CssTokenKind Skip(int bytes, CssTokenKind kind)
    {
        position += bytes;
        return kind;
    }

    private CssTokenKind WhiteSpace()
    {
        SkipWhiteSpace();
        return CssTokenKind.WhiteSpace;
    }

    private CssTokenKind Comment()
    {
        ValueStart = position + 2;
        var length = css[ValueStart..].IndexOf("*/"u8);
        ValueEnd = length < 0 ? css.Length : ValueStart + length;
        position = length < 0 ? css.Length : ValueEnd + 2;
        return CssTokenKind.Comment;
    }

    private CssTokenKind Hyphen()
    {
        if (CssTokenStart.IsNumber(css, position))
            return Number();
        if (css[position..].StartsWith("-->"u8))
            return Skip(3, CssTokenKind.HtmlCommentMark);
        return CssTokenStart.IsIdentifier(css, position) ? IdentifierLike() : Skip(1, CssTokenKind.Mark);
    }

    private CssTokenKind Name(CssTokenKind kind)
    {
        position++;
        SkipName();
        return kind;
    }

    // Section 4.3.4.
    private CssTokenKind IdentifierLike()
    {
        SkipName();
        if (At(0) != '(')
            return CssTokenKind.Identifier;

        position++;
        return NameIs("url"u8) && !CssTokenStart.IsQuoteAfterWhiteSpace(css, position) ? Url() : CssTokenKind.Function;
    }

    // Section 4.3.6.
    private CssTokenKind Url()
    {
        SkipWhiteSpace();
        HasEscapes = false;
        ValueStart = position;
        for (; position < css.Length; position++)
        {
            switch (css[position])
            {
                case (byte)')':
                    ValueEnd = position++;
                    return CssTokenKind.Url;
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f':
                    ValueEnd = position;
                    SkipWhiteSpace();
                    if (position < css.Length && css[position] != ')')
                        return BadUrl();
                    position = Math.Min(position + 1, css.Length);
                    return CssTokenKind.Url;
                case (byte)'\\' when CssTokenStart.IsEscape(css, position):
                    SkipEscape();
                    position--;
                    break;
                case (byte)'"'
                or (byte)'\''
                or (byte)'('
                or (byte)'\\'
                or (>= 1 and <= 8)
                or 0x0B
                or (>= 0x0E and <= 0x1F)
                or 0x7F:
                    return BadUrl();
            }
        }

        ValueEnd = position;
        return CssTokenKind.Url;
    }

    private CssTokenKind BadUrl()
    {
        position += CssText.BadUrlLength(css[position..]);
        return CssTokenKind.BadUrl;
    }

    // Section 4.3.5.
    private CssTokenKind String(SearchValues<byte> stop)
    {
        var quote = css[position++];
        ValueStart = position;
        while (css[position..].IndexOfAny(stop) is >= 0 and var distance)
        {
            position += distance;
            ValueEnd = position;
            if (css[position] == quote)
                return Skip(1, CssTokenKind.String);
            if (css[position] != '\\')
                return CssTokenKind.BadString;

            // A backslash at the end of the file is not part of the string.
            if (position + 1 == css.Length)
                return Skip(1, CssTokenKind.String);

            HasEscapes = true;
            position += At(1) == '\r' && At(2) == '\n' ? 3 : 2;
        }

        position = ValueEnd = css.Length;
        return CssTokenKind.String;
    }

    // Section 4.3.3; a dimension's unit belongs to the token, so `1url(x)` is not a URL.
    private CssTokenKind Number()
    {
        position = CssTokenStart.NumberEnd(css, position);
        if (CssTokenStart.IsIdentifier(css, position))
            SkipName();
        else if (At(0) == '%')
            position++;
        return CssTokenKind.Number;
    }

    private void SkipName()
    {
        ValueStart = position;
        while (true)
        {
            while (position < css.Length && CssText.IsName(css[position]))
                position++;
            if (!CssTokenStart.IsEscape(css, position))
                break;
            SkipEscape();
        }

        ValueEnd = position;
    }

    private void SkipEscape()
    {
        HasEscapes = true;
        position += CssText.EscapeLength(css[position..]);
    }

    private void SkipWhiteSpace()
    {
        while (position < css.Length && CssText.IsWhiteSpace(css[position]))
            position++;
    }

    private readonly int At(int distance) => CssTokenStart.ByteAt(css, position + distance);
}
