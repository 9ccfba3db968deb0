using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>
/// Splits markup into tokens after the HTML Standard, section 13.2.5, or after XML 1.0. It works on the raw bytes, so that every offset is one
/// of the file. A file that is no markup gives tokens too, in linear time.
/// </summary>
internal ref struct MarkupTokenizer
{
    private readonly ReadOnlySpan<byte> markup;
    private readonly MarkupFlavour flavour;
    private readonly ForeignContent foreign = new();
    private string? rawText;
    private int position;

    public MarkupTokenizer(ReadOnlySpan<byte> markup, MarkupFlavour flavour)
    {
        this.markup = markup;
        this.flavour = flavour;
        position = markup.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public MarkupTokenKind Kind { get; private set; }

    /// <summary>Offset of a text's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after a text's last byte.</summary>
    public int End { get; private set; }

    /// <summary>The name of a tag in lower case, without an XML prefix; empty when it is none that references depend on.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The attributes of a start tag or instruction, good until the next token.</summary>
    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>Whether a start tag is an end tag, too, which it can be only in XML and foreign content.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the token's element is of SVG or MathML, or the file is XML.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Goes to the next token; false at the end of the file.</summary>
    public bool Read()
    {
        if (rawText is { } element)
            return ReadRawText(element);

        while (position < markup.Length)
        {
            var start = position;
            if (NextMarkup() > start)
                return Text(MarkupTokenKind.Text, start, position);

            switch (At(1))
            {
                case '!':
                    if (ReadDeclaration())
                        return true;
                    break;
                case '/':
                    if (ReadEndTag())
                        return true;
                    break;
                case '?':
                    if (ReadInstruction())
                        return true;
                    break;
                default:
                    if (ReadTag(MarkupTokenKind.StartTag, position + 1))
                        return true;
                    break;
            }
        }

        return false;
    }

    // A `<` that begins nothing is text.
    private int NextMarkup()
    {
        while (markup[position..].IndexOf((byte)'<') is >= 0 and var distance)
        {
            position += distance;
            if (At(1) is '!' or '/' or '?' || IsNameStart(At(1)))
                return position;
            position++;
        }

        return position = markup.Length;
    }

    private bool Text(MarkupTokenKind kind, int start, int end)
    {
        (Kind, Start, End) = (kind, start, end);
        return true;
    }

    private bool ReadRawText(string element)
    {
        rawText = null;
        var start = position;
        position = RawText.End(markup, start, element);
        return position > start ? Text(MarkupTokenKind.RawText, start, position) : Read();
    }

    // Comments and doctypes are skipped; only a CDATA section is a token.
    private bool ReadDeclaration()
    {
        var rest = markup[position..];
        if (rest.StartsWith("<!--"u8))
            position = flavour == MarkupFlavour.Html ? CommentEnd(position + 4) : After("-->"u8, position + 4);
        else if (rest.StartsWith("<![CDATA["u8) && (flavour == MarkupFlavour.Xml || foreign.IsOpen))
        {
            var start = position + 9;
            position = After("]]>"u8, start);
            return Text(MarkupTokenKind.CData, start, markup[..position].EndsWith("]]>"u8) && position - 3 >= start ? position - 3 : position);
        }
        else if (flavour == MarkupFlavour.Xml)
            position = DoctypeEnd(position + 2);
        else
            position = After(">"u8, position + 2);
        return false;
    }

    // Section 13.2.5.43 and those after it: `<!-->` and `<!--->` are whole comments, and `--!>` ends one, too.
    private readonly int CommentEnd(int start)
    {
        if (markup[start..].StartsWith(">"u8))
            return start + 1;
        if (markup[start..].StartsWith("->"u8))
            return start + 2;
        for (var at = start; markup[at..].IndexOf("--"u8) is >= 0 and var distance;)
        {
            at += distance + 2;
            if (Byte(at) == '>')
                return at + 1;
            if (Byte(at) == '!' && Byte(at + 1) == '>')
                return at + 2;
            at--;
        }

        return markup.Length;
    }

    // XML 1.0, production 28: quotes, comments and instructions inside the internal subset hide its end. Entities are left alone.
    private readonly int DoctypeEnd(int start)
    {
        var isSubset = false;
        for (var at = start; at < markup.Length; at++)
        {
            switch (markup[at])
            {
                case (byte)'"' or (byte)'\'':
                    var close = markup[(at + 1)..].IndexOf(markup[at]);
                    if (close < 0)
                        return markup.Length;
                    at += close + 1;
                    break;
                case (byte)'<' when markup[at..].StartsWith("<!--"u8):
                    at = After("-->"u8, at + 4) - 1;
                    break;
                case (byte)'<' when markup[at..].StartsWith("<?"u8):
                    at = After("?>"u8, at + 2) - 1;
                    break;
                case (byte)'[':
                    isSubset = true;
                    break;
                case (byte)']':
                    isSubset = false;
                    break;
                case (byte)'>' when !isSubset:
                    return at + 1;
            }
        }

        return markup.Length;
    }

    private bool ReadEndTag()
    {
        if (IsNameStart(At(2)))
            return ReadTag(MarkupTokenKind.EndTag, position + 2);

        // `</>` is nothing, and `</` before anything else begins a comment (section 13.2.5.7); at the end of the file it is text.
        position = After(">"u8, position + 2);
        return false;
    }

    private bool ReadInstruction()
    {
        if (flavour == MarkupFlavour.Html)
        {
            position = After(">"u8, position + 2);
            return false;
        }

        var start = position;
        var end = After("?>"u8, start + 2);
        var isStylesheet = markup[start..].StartsWith("<?xml-stylesheet"u8) && IsWhiteSpace(Byte(start + 16));
        if (isStylesheet)
        {
            position = start + 16;
            ReadAttributes(Math.Max(position, end - 2));
            Kind = MarkupTokenKind.StylesheetInstruction;
        }

        position = end;
        return isStylesheet;
    }

    private bool ReadTag(MarkupTokenKind kind, int nameStart)
    {
        position = nameStart;
        while (position < markup.Length && markup[position] is not ((byte)'/' or (byte)'>') && !IsWhiteSpace(markup[position]))
            position++;
        var name = markup[nameStart..position];
        IsClosed = ReadAttributes(markup.Length);

        // A tag that the end of the file cuts off is none (13.2.5.8, eof-in-tag).
        if (position >= markup.Length)
            return false;

        position++;
        Kind = kind;
        Name = MarkupNames.Element(flavour == MarkupFlavour.Xml ? name[(name.IndexOf((byte)':') + 1)..] : name);
        if (flavour == MarkupFlavour.Xml)
            IsForeign = true;
        else if (kind == MarkupTokenKind.EndTag)
            foreign.Leave(name);
        else
            Enter(name);
        return true;
    }

    private void Enter(ReadOnlySpan<byte> name)
    {
        IsForeign = foreign.Enter(name, IsClosed);
        IsClosed &= IsForeign;
        if (!IsForeign && RawText.IsHeldBy(Name))
            rawText = Name;
    }

    // Sections 13.2.5.32 to 13.2.5.40. Ends at the tag's `>` or at the limit; true when the tag closes itself.
    private bool ReadAttributes(int limit)
    {
        Attributes.Clear();
        while (true)
        {
            SkipWhiteSpace(limit);
            if (position >= limit || markup[position] == '>')
                return false;
            if (markup[position] == '/')
            {
                position++;
                if (position < limit && markup[position] == '>')
                    return true;
                continue;
            }

            ReadAttribute(limit);
        }
    }

    private void ReadAttribute(int limit)
    {
        var nameStart = position++;
        while (position < limit && markup[position] is not ((byte)'/' or (byte)'>' or (byte)'=') && !IsWhiteSpace(markup[position]))
            position++;
        var nameEnd = position;
        SkipWhiteSpace(limit);
        if (position >= limit || markup[position] != '=')
            return;

        position++;
        SkipWhiteSpace(limit);
        if (position >= limit || markup[position] == '>')
            return;

        var (valueStart, valueEnd, place) = Value(limit);
        Attributes.Add(new MarkupAttribute(nameStart, nameEnd, valueStart, valueEnd, place));
    }

    private (int Start, int End, MarkupPlace Place) Value(int limit)
    {
        var quote = markup[position];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var start = position + 1;
            var length = markup[start..limit].IndexOf(quote);
            position = length < 0 ? limit : start + length + 1;
            return (start, length < 0 ? limit : start + length, quote == '"' ? MarkupPlace.DoubleQuoted : MarkupPlace.SingleQuoted);
        }

        var begin = position;
        while (position < limit && markup[position] != '>' && !IsWhiteSpace(markup[position]))
            position++;
        return (begin, position, MarkupPlace.Unquoted);
    }

    private void SkipWhiteSpace(int limit)
    {
        while (position < limit && IsWhiteSpace(markup[position]))
            position++;
    }

    private readonly int After(ReadOnlySpan<byte> mark, int start) =>
        start < markup.Length && markup[start..].IndexOf(mark) is >= 0 and var distance ? start + distance + mark.Length : markup.Length;

    private readonly int At(int distance) => Byte(position + distance);

    private readonly int Byte(int offset) => (uint)offset < (uint)markup.Length ? markup[offset] : -1;

    // XML allows more names than HTML: all of Unicode's letters, and `_` and `:`.
    private readonly bool IsNameStart(int value) =>
        (value >= 0 && Ascii.IsValid((byte)value) && char.IsAsciiLetter((char)value)) || (flavour == MarkupFlavour.Xml && value is '_' or ':' or >= 0x80);

    /// <summary>The white space of both grammars; a CR counts, since newlines are normalised before.</summary>
    internal static bool IsWhiteSpace(int value) => value is ' ' or '\n' or '\t' or '\r' or '\f';
}
