using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>
/// A part of a markup file with its character references decoded, and the offset of each byte in the file.
/// </summary>
internal readonly ref struct MarkupText
{
    private readonly int start;
    private readonly int[]? offsets;

    private MarkupText(ReadOnlySpan<byte> utf8, int start, int[]? offsets)
    {
        Utf8 = utf8;
        this.start = start;
        this.offsets = offsets;
    }

    /// <summary>The text as the language inside reads it.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Text without character references: of CDATA, and of HTML's scripts and stylesheets.</summary>
    public static MarkupText Raw(ReadOnlySpan<byte> file, int start, int end) => new(file[start..end], start, null);

    /// <summary>The value of an attribute, or text in XML.</summary>
    public static MarkupText Decode(ReadOnlySpan<byte> file, int start, int end, bool isXml)
    {
        var raw = file[start..end];
        if (!raw.Contains((byte)'&'))
            return Raw(file, start, end);

        var utf8 = new byte[raw.Length];
        var offsets = new int[raw.Length + 1];
        var length = 0;
        Span<byte> character = stackalloc byte[4];
        for (var at = 0; at < raw.Length; )
        {
            if (raw[at] == '&' && CharacterReference.Read(raw[at..], isXml, out var taken) is { } meaning)
            {
                // A reference is never shorter than the text it represents: three bytes for "&#0" and its U+FFFD.
                var bytes = Encoding.UTF8.GetBytes(meaning, character);
                character[..bytes].CopyTo(utf8.AsSpan(length));
                offsets.AsSpan(length, bytes).Fill(start + at);
                length += bytes;
                at += taken;
            }
            else
            {
                offsets[length] = start + at;
                utf8[length++] = raw[at++];
            }
        }

        offsets[length] = end;
        return new MarkupText(utf8.AsSpan(0, length), start, offsets);
    }

    /// <summary>The offset in the file of a byte of <see cref="Utf8"/>, or of its end.</summary>
    public int OffsetOf(int index) => offsets is null ? start + index : offsets[index];

    /// <summary>A reference found in <see cref="Utf8"/>, as one of the file.</summary>
    public Reference ToFile(Reference inner)
    {
        var (first, outerFirst) = (OffsetOf(inner.Start), OffsetOf(inner.OuterStart));
        return inner with
        {
            Start = first,
            Length = OffsetOf(inner.Start + inner.Length) - first,
            OuterStart = outerFirst,
            OuterLength = OffsetOf(inner.OuterStart + inner.OuterLength) - outerFirst,
        };
    }

    /// <summary>Text for an attribute, however quoted, and for XML's text.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                <= ' ' or '\'' => result.Append("&#").Append((int)character).Append(';'),
                _ => result.Append(character),
            };
        }

        return result.ToString();
    }
}
