using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>Character references (<c>&amp;amp;</c>, <c>&amp;#38;</c>): HTML Standard, sections 13.2.5.72 to 13.2.5.80, XML 1.0, section 4.1.</summary>
internal static class CharacterReferences
{
    // Names of HTML 5 that may stand in a path; those of HTML 4 are known to the runtime. The other 1,900 are mathematics.
    private static readonly Dictionary<string, string> Punctuation = new(StringComparer.Ordinal)
    {
        ["Tab"] = "\t", ["NewLine"] = "\n", ["excl"] = "!", ["QUOT"] = "\"", ["num"] = "#", ["dollar"] = "$", ["percnt"] = "%", ["AMP"] = "&",
        ["lpar"] = "(", ["rpar"] = ")", ["ast"] = "*", ["midast"] = "*", ["plus"] = "+", ["comma"] = ",", ["period"] = ".", ["sol"] = "/",
        ["colon"] = ":", ["semi"] = ";", ["LT"] = "<", ["equals"] = "=", ["GT"] = ">", ["quest"] = "?", ["commat"] = "@", ["lsqb"] = "[", ["lbrack"] = "[",
        ["bsol"] = "\\", ["rsqb"] = "]", ["rbrack"] = "]", ["Hat"] = "^", ["lowbar"] = "_", ["UnderBar"] = "_", ["grave"] = "`", ["DiacriticalGrave"] = "`",
        ["lcub"] = "{", ["lbrace"] = "{", ["verbar"] = "|", ["vert"] = "|", ["VerticalLine"] = "|", ["rcub"] = "}", ["rbrace"] = "}",
        ["COPY"] = "\u00A9", ["REG"] = "\u00AE", ["NonBreakingSpace"] = "\u00A0", ["hyphen"] = "\u2010", ["dash"] = "\u2010",
    };

    // Section 13.2.5.80: these stand for what Windows-1252 has there.
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The reference that the text begins with: what it stands for and its length in bytes; <see langword="null"/> when it is none.</summary>
    /// <param name="text">Text that begins with an ampersand.</param>
    /// <param name="flavour">XML knows five names and demands the semicolon.</param>
    public static (string Text, int Length)? Match(ReadOnlySpan<byte> text, MarkupFlavour flavour) =>
        text.Length > 1 && text[1] == '#' ? Numeric(text, flavour) : Named(text, flavour);

    /// <summary>Text that can stand in the place and is read back as it is.</summary>
    public static string Escape(string text, MarkupPlace place)
    {
        if (place == MarkupPlace.None)
            return text;

        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isEscaped = character switch
            {
                '&' or '<' => true,
                '"' => place is MarkupPlace.DoubleQuoted or MarkupPlace.Unquoted,
                '\'' => place is MarkupPlace.SingleQuoted or MarkupPlace.Unquoted,
                '>' => place is MarkupPlace.Text or MarkupPlace.Unquoted,
                '=' or '`' or ' ' or '\t' or '\n' or '\r' or '\f' => place == MarkupPlace.Unquoted,
                _ => false,
            };
            _ = isEscaped ? result.Append(Written(character)) : result.Append(character);
        }

        return result.ToString();
    }

    private static string Written(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => string.Create(CultureInfo.InvariantCulture, $"&#{(int)character};"),
    };

    private static (string Text, int Length)? Numeric(ReadOnlySpan<byte> text, MarkupFlavour flavour)
    {
        var isHex = text.Length > 2 && (text[2] | 0x20) == 'x';
        var start = isHex ? 3 : 2;
        var end = start;
        var code = 0;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit((char)text[end]) : char.IsAsciiDigit((char)text[end])))
            code = Math.Min((code * (isHex ? 16 : 10)) + Convert.ToInt32(((char)text[end++]).ToString(), 16), 0x110000);

        var isEnded = end < text.Length && text[end] == ';';
        if (end == start || (!isEnded && flavour == MarkupFlavour.Xml))
            return null;

        if (code is >= 0x80 and <= 0x9F && flavour == MarkupFlavour.Html)
            code = Windows1252[code - 0x80];
        return (code != 0 && Rune.TryCreate(code, out var rune) ? rune.ToString() : "\uFFFD", isEnded ? end + 1 : end);
    }

    // In an attribute, a name without its semicolon counts only when no letter, digit or equals sign follows: `?a=1&copy=2` is no copyright sign.
    private static (string Text, int Length)? Named(ReadOnlySpan<byte> text, MarkupFlavour flavour)
    {
        // The longest of HTML 5's names has 31 letters.
        var length = text[1..Math.Min(text.Length, 34)].IndexOfAnyExcept(NameCharacters);
        if (length < 0)
            length = text.Length - 1;
        if (length is 0 or > 31)
            return null;

        var name = Encoding.ASCII.GetString(text.Slice(1, length));
        var next = length + 1 < text.Length ? text[length + 1] : (byte)0;
        if (Value(name, flavour) is not { } value)
            return null;
        if (next == ';')
            return (value, length + 2);
        return flavour == MarkupFlavour.Html && next != '=' && IsOlderThanItsSemicolon(name, value) ? (value, length + 1) : null;
    }

    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8);

    private static string? Value(string name, MarkupFlavour flavour)
    {
        if (flavour == MarkupFlavour.Xml)
            return name is "amp" or "lt" or "gt" or "quot" or "apos" ? WebUtility.HtmlDecode($"&{name};") : null;
        if (Punctuation.TryGetValue(name, out var value))
            return value;

        var decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length == 1 ? decoded : null;
    }

    // Those of HTML 2 and 3.2: Latin-1 and the four that markup itself needs.
    private static bool IsOlderThanItsSemicolon(string name, string value) =>
        value[0] is >= '\u00A0' and <= '\u00FF' ? name != "NonBreakingSpace" : name is "amp" or "lt" or "gt" or "quot" or "AMP" or "LT" or "GT" or "QUOT";
}
