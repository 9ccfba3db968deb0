using System.Globalization;
using System.Text;

namespace Assets.Core.References.Css;

/// <summary>
/// The characters and escapes of CSS: CSS Syntax 3, sections 4.2 and 4.3.7, and CSSOM section 2.1 for the way back.
/// </summary>
internal static class CssText
{
    private const byte NameCharacter = 1;
    private const byte NameStartCharacter = 2;
    private const byte WhiteSpaceCharacter = 4;
    private static readonly byte[] Classes = Classify();

    /// <summary>
    /// Whether a name can begin with this byte; all bytes of non-ASCII characters can, and NUL, which is read as
    /// U+FFFD.
    /// </summary>
    public static bool IsNameStart(byte value) => (Classes[value] & NameStartCharacter) != 0;

    /// <inheritdoc cref="IsNameStart(byte)"/>
    public static bool IsNameStart(int value) => value >= 0 && IsNameStart((byte)value);

    /// <summary>Whether a name can hold this byte.</summary>
    public static bool IsName(byte value) => (Classes[value] & NameCharacter) != 0;

    /// <inheritdoc cref="IsName(byte)"/>
    public static bool IsName(int value) => value >= 0 && IsName((byte)value);

    public static bool IsWhiteSpace(byte value) => (Classes[value] & WhiteSpaceCharacter) != 0;

    /// <summary>How many bytes the rest of a malformed URL takes that the text begins with (section 4.3.14).</summary>
    public static int BadUrlLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            if (CssTokenStart.IsEscape(text, length))
                length += EscapeLength(text[length..]);
            else if (text[length++] == ')')
                break;
        }

        return length;
    }

    /// <summary>
    /// How many bytes the escape takes that the text begins with: up to six hexadecimal digits and one white space, or
    /// one character.
    /// </summary>
    public static int EscapeLength(ReadOnlySpan<byte> text)
    {
        var digits = HexDigits(text[1..]);
        if (digits == 0)
            return Math.Min(2, text.Length);

        var length = 1 + digits;
        if (text[length..].StartsWith("\r\n"u8))
            return length + 2;
        return length < text.Length && IsWhiteSpace(text[length]) ? length + 1 : length;
    }

    /// <summary>The text of a name, string or URL with its escapes undone.</summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOfAny((byte)'\\', (byte)0) < 0)
            return Encoding.UTF8.GetString(raw);

        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is >= 0 and var backslash)
        {
            AppendPlain(text, raw[..backslash]);
            raw = raw[backslash..];
            raw = raw[AppendEscape(text, raw)..];
        }

        AppendPlain(text, raw);
        return text.ToString();
    }

    /// <summary>Text for a string with either quote.</summary>
    public static string EscapeString(string text) => Escape(text, "\"'\\");

    /// <summary>Text for <c>url()</c> without quotes.</summary>
    public static string EscapeUrl(string text) => Escape(text, "\"'\\() ");

    // Escapes that are code points end with a space, as a hexadecimal digit may follow (CSSOM section 2.1).
    private static string Escape(string text, string escaped)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (escaped.Contains(character, StringComparison.Ordinal))
                result.Append('\\').Append(character);
            else if (character is < ' ' or '\x7f')
                result.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x} ");
            else
                result.Append(character);
        }

        return result.ToString();
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> raw)
    {
        if (raw.Length == 1)
        {
            // The end of the file, escaped: section 4.3.7.
            text.Append('\uFFFD');
            return 1;
        }

        if (raw.StartsWith("\\\r\n"u8))
            return 3;
        if (raw[1] is (byte)'\n' or (byte)'\r' or (byte)'\f')
            return 2;

        var digits = HexDigits(raw[1..]);
        if (digits == 0)
            return 1 + AppendCharacter(text, raw[1..]);

        var code = int.Parse(raw.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text.Append(code != 0 && Rune.TryCreate(code, out var rune) ? rune.ToString() : "\uFFFD");
        return EscapeLength(raw);
    }

    private static int AppendCharacter(StringBuilder text, ReadOnlySpan<byte> raw)
    {
        Rune.DecodeFromUtf8(raw, out var rune, out var length);
        text.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return length;
    }

    private static void AppendPlain(StringBuilder text, ReadOnlySpan<byte> raw) =>
        text.Append(Encoding.UTF8.GetString(raw).Replace('\0', '\uFFFD'));

    private static int HexDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && count < 6 && char.IsAsciiHexDigit((char)text[count]))
            count++;
        return count;
    }

    private static byte[] Classify()
    {
        var classes = new byte[256];
        for (var value = 0; value < 256; value++)
        {
            if (value is 0 or '_' or >= 0x80 || char.IsAsciiLetter((char)value))
                classes[value] = NameStartCharacter | NameCharacter;
            else if (value is '-' || char.IsAsciiDigit((char)value))
                classes[value] = NameCharacter;
            else if (value is ' ' or '\t' or '\n' or '\r' or '\f')
                classes[value] = WhiteSpaceCharacter;
        }

        return classes;
    }
}
