using System.Globalization;
using System.Text;

namespace Assets.Core.References.JavaScript;

/// <summary>The characters and string escapes of JavaScript: ECMA-262, sections 12.2, 12.7 and 12.9.4.</summary>
internal static class JavaScriptText
{
    private static readonly bool[] IdentifierStart = Classify(digits: false);
    private static readonly bool[] IdentifierPart = Classify(digits: true);

    /// <summary>Whether an ASCII identifier can begin with this byte.</summary>
    public static bool IsIdentifierStart(byte value) => IdentifierStart[value];

    /// <summary>
    /// Whether an identifier can hold this byte; all bytes of non-ASCII characters can, white space apart.
    /// </summary>
    public static bool IsIdentifierPart(byte value) => IdentifierPart[value];

    /// <summary>
    /// How many bytes the non-ASCII white space or line terminator takes that the text begins with, or 0.
    /// </summary>
    public static int WhiteSpaceLength(ReadOnlySpan<byte> text)
    {
        if (text[0] is not (0xC2 or 0xE1 or 0xE2 or 0xE3 or 0xEF))
            return 0;

        // The category Zs and U+FEFF (section 12.2), U+2028 and U+2029 (12.3). U+0085 is white space to .NET only.
        Rune.DecodeFromUtf8(text, out var rune, out var length);
        return rune.Value == 0xFEFF || (rune.Value > 0x85 && Rune.IsWhiteSpace(rune)) ? length : 0;
    }

    /// <summary>Whether the text begins with U+2028 or U+2029, which end lines.</summary>
    public static bool IsLineSeparator(ReadOnlySpan<byte> text) =>
        text.StartsWith("\u2028"u8) || text.StartsWith("\u2029"u8);

    /// <summary>The byte at an offset; -1 after the end.</summary>
    public static int ByteAt(ReadOnlySpan<byte> text, int offset) =>
        (uint)offset < (uint)text.Length ? text[offset] : -1;

    /// <summary>
    /// The value of a string or template by the raw bytes between its quotes, or null if an escape in it is malformed.
    /// </summary>
    public static string? Unescape(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
            return Encoding.UTF8.GetString(raw);

        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is >= 0 and var backslash)
        {
            text.Append(Encoding.UTF8.GetString(raw[..backslash]));
            raw = raw[(backslash + 1)..];
            var length = AppendEscape(text, raw);
            if (length == 0)
                return null;
            raw = raw[length..];
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    /// <summary>Text for a string with either quote and for a template.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '\'' or '`' or '\\' or '$')
                result.Append('\\').Append(character);
            else if (character is < ' ' or '\x7f' or '\u2028' or '\u2029')
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                result.Append(character);
        }

        return result.ToString();
    }

    // The bytes after the backslash that belong to the escape; 0 if it is malformed.
    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> raw)
    {
        if (raw.IsEmpty)
            return 0;

        switch (raw[0])
        {
            case (byte)'x':
                return AppendCode(text, raw, 1, 2);
            case (byte)'u' when raw.Length > 1 && raw[1] == '{':
                var close = raw.IndexOf((byte)'}');
                return close > 2 && AppendCode(text, raw, 2, close - 2) > 0 ? close + 1 : 0;
            case (byte)'u':
                return AppendCode(text, raw, 1, 4);
            case (byte)'\r':
                return raw.StartsWith("\r\n"u8) ? 2 : 1;
            case (byte)'\n':
                return 1;
            case >= (byte)'0' and <= (byte)'7':
                return AppendOctal(text, raw);
        }

        Rune.DecodeFromUtf8(raw, out var rune, out var length);
        text.Append(
            rune.Value switch
            {
                'b' => "\b",
                't' => "\t",
                'n' => "\n",
                'v' => "\v",
                'f' => "\f",
                'r' => "\r",
                0x2028 or 0x2029 => "",
                _ => rune.ToString(),
            }
        );
        return length;
    }

    private static int AppendCode(StringBuilder text, ReadOnlySpan<byte> raw, int start, int digits)
    {
        if (
            start + digits > raw.Length
            || !int.TryParse(
                raw.Slice(start, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            || code is < 0 or > 0x10FFFF
        )
        {
            return 0;
        }

        // A pair of \u escapes makes one character, so a half is appended as it is.
        _ = code <= char.MaxValue ? text.Append((char)code) : text.Append(char.ConvertFromUtf32(code));
        return start + digits;
    }

    // Annex B.1.2: at most \377.
    private static int AppendOctal(StringBuilder text, ReadOnlySpan<byte> raw)
    {
        var (code, length) = (0, 0);
        while (
            length < 3
            && length < raw.Length
            && raw[length] is >= (byte)'0' and <= (byte)'7'
            && (code * 8) + raw[length] - '0' <= 0xFF
        )
            code = (code * 8) + raw[length++] - '0';
        text.Append((char)code);
        return length;
    }

    private static bool[] Classify(bool digits)
    {
        var classes = new bool[256];
        for (var value = 0; value < 256; value++)
            classes[value] =
                value is '$' or '_' or >= 0x80
                || char.IsAsciiLetter((char)value)
                || (digits && char.IsAsciiDigit((char)value));
        return classes;
    }
}
