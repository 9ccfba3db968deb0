using System.Buffers;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>
/// Splits markup into tokens after WHATWG HTML, section 13.2.5, or after XML 1.0, on the raw bytes, so that every
/// offset is one of the file.
/// Of HTML's tree construction it implements what changes the tokens: elements whose content is text, and where SVG and
/// MathML begin and end.
/// </summary>
internal ref struct MarkupTokenizer
{
    private static readonly SearchValues<byte> TagNameStop = SearchValues.Create("\t\n\f\r />"u8);
    private readonly ReadOnlySpan<byte> file;
    private readonly bool isXml;
    private readonly ForeignContent foreign = new();
    private int position;
    private string rawElement = "";

    public MarkupTokenizer(ReadOnlySpan<byte> file, bool isXml)
    {
        this.file = file;
        this.isXml = isXml;
        position = file.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public MarkupTokenKind Kind { get; private set; }

    /// <summary>Offset of what the token holds: of a tag's name, of text.</summary>
    public int ValueStart { get; private set; }

    /// <summary>Offset after what the token holds.</summary>
    public int ValueEnd { get; private set; }

    /// <summary>
    /// A tag's name in lower case if the element is known, without its prefix in XML; an empty string otherwise.
    /// </summary>
    public string Element { get; private set; } = "";

    /// <summary>Whether a tag closes itself.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>
    /// Whether a start tag is one of XML, SVG or MathML: its content is neither a script's nor a stylesheet's raw text.
    /// </summary>
    public bool IsForeign { get; private set; }

    /// <summary>A start tag's attributes, in order, repeated ones too.</summary>
    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>
    /// Advances to the next token; false at the end of the file. A tag that the file ends in is none (section 13.2.5.6
    /// and others: eof-in-tag).
    /// </summary>
    public bool Read()
    {
        if (rawElement.Length > 0)
        {
            var end = RawTextEnd.Find(file, position, rawElement);
            rawElement = "";
            return Take(MarkupTokenKind.RawText, position, end, end);
        }

        if (position >= file.Length)
            return false;
        return file[position] == '<' && ReadMarkup() is { } isWhole ? isWhole : ReadText();
    }

    private bool Take(MarkupTokenKind kind, int valueStart, int valueEnd, int end)
    {
        (Kind, ValueStart, ValueEnd, position) = (kind, valueStart, valueEnd, end);
        return true;
    }

    // From a "<" that begins nothing, too.
    private bool ReadText()
    {
        var start = position;
        var next = start + 1 < file.Length ? file[(start + 1)..].IndexOf((byte)'<') : -1;
        var end = next < 0 ? file.Length : start + 1 + next;
        return Take(MarkupTokenKind.Text, start, end, end);
    }

    // Null when it is text; false when the file ends in it.
    private bool? ReadMarkup()
    {
        var rest = file[position..];
        if (rest.Length < 2)
            return null;

        return rest[1] switch
        {
            (byte)'!' => ReadDeclaration(rest),
            (byte)'?' when isXml => ReadUpTo("?>"u8, 2, MarkupTokenKind.ProcessingInstruction),
            (byte)'?' => ReadUpTo(">"u8, 1, MarkupTokenKind.Comment),
            (byte)'/' when rest.Length == 2 => null,
            (byte)'/' when IsTagStart(rest[2]) => ReadTag(MarkupTokenKind.EndTag, position + 2),
            (byte)'/' => ReadUpTo(">"u8, 2, MarkupTokenKind.Comment),
            var first when IsTagStart(first) => ReadTag(MarkupTokenKind.StartTag, position + 1),
            _ => null,
        };
    }

    private readonly bool IsTagStart(byte value) =>
        char.IsAsciiLetter((char)value) || (isXml && (value is (byte)'_' or (byte)':' or >= 0x80));

    private bool ReadUpTo(ReadOnlySpan<byte> mark, int skip, MarkupTokenKind kind)
    {
        var start = position + skip;
        var length = file[start..].IndexOf(mark);
        return length < 0
            ? Take(kind, start, file.Length, file.Length)
            : Take(kind, start, start + length, start + length + mark.Length);
    }

    private bool ReadDeclaration(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
            return ReadComment();
        if (rest.StartsWith("<![CDATA["u8) && (isXml || foreign.IsInside))
            return ReadUpTo("]]>"u8, 9, MarkupTokenKind.CharacterData);
        return isXml && rest.StartsWith("<!DOCTYPE"u8)
            ? Take(MarkupTokenKind.Comment, position, position, position + DocumentType.Length(rest))
            : ReadUpTo(">"u8, 2, MarkupTokenKind.Comment);
    }

    // Section 13.2.5.43 and following: "<!-->" and "<!--->" are whole, and "--!>" ends one too.
    private bool ReadComment()
    {
        var start = position + 4;
        if (isXml)
            return ReadUpTo("-->"u8, 4, MarkupTokenKind.Comment);

        var body = file[start..];
        if (body.StartsWith(">"u8))
            return Take(MarkupTokenKind.Comment, start, start, start + 1);
        if (body.StartsWith("->"u8))
            return Take(MarkupTokenKind.Comment, start, start, start + 2);

        for (var at = start; file[at..].IndexOf("--"u8) is >= 0 and var dashes; at++)
        {
            at += dashes;
            if (file[(at + 2)..].StartsWith(">"u8))
                return Take(MarkupTokenKind.Comment, start, at, at + 3);
            if (file[(at + 2)..].StartsWith("!>"u8))
                return Take(MarkupTokenKind.Comment, start, at, at + 4);
        }

        return Take(MarkupTokenKind.Comment, start, file.Length, file.Length);
    }

    private bool ReadTag(MarkupTokenKind kind, int nameStart)
    {
        var nameLength = file[nameStart..].IndexOfAny(TagNameStop);
        if (nameLength < 0 || !ReadAttributes(nameStart + nameLength))
        {
            position = file.Length;
            return false;
        }

        (Kind, ValueStart, ValueEnd) = (kind, nameStart, nameStart + nameLength);
        Element = MarkupNames.Element(WithoutPrefix(file[ValueStart..ValueEnd]));
        if (isXml)
            IsForeign = true;
        else if (kind == MarkupTokenKind.EndTag)
            foreign.Close(Element);
        else
            Open();
        return true;
    }

    private bool ReadAttributes(int start)
    {
        Attributes.Clear();
        position = AttributeList.Read(file, start, Attributes, out var isSelfClosing);
        IsSelfClosing = isSelfClosing;
        return position > 0;
    }

    private readonly ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> name) =>
        isXml ? name[(name.IndexOf((byte)':') + 1)..] : name;

    private void Open()
    {
        IsForeign = foreign.Open(Element, IsSelfClosing, this);
        if (!IsForeign && RawTextEnd.IsRaw(Element))
            rawElement = Element;
    }

    /// <summary>
    /// The value of the first attribute of this name, in lower case, or <see langword="null"/>; character references
    /// are not undone.
    /// </summary>
    public readonly string? ValueOf(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in Attributes)
        {
            if (Ascii.EqualsIgnoreCase(file[attribute.NameStart..attribute.NameEnd], name))
                return Encoding.UTF8.GetString(file[attribute.ValueStart..attribute.ValueEnd]).ToLowerInvariant();
        }

        return null;
    }
}
