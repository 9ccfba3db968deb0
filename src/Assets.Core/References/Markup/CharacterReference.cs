using System.Globalization;
using System.Net;
using System.Text;

namespace Assets.Core.References.Markup;

/// <summary>
/// Character references in the values of attributes: WHATWG HTML, section 13.2.5.72 and following; in XML only those
/// that end in a semicolon. Of HTML's 2,231 names the table has those that a URL or a stylesheet may need, HTML 4's 252
/// and the names of ASCII characters; others are left unchanged.
/// </summary>
internal static class CharacterReference
{
    // The longest name in the tables below.
    private const int LongestName = 12;

    private static readonly Dictionary<string, string> AsciiNames = new(StringComparer.Ordinal)
    {
        ["Tab"] = "\t",
        ["NewLine"] = "\n",
        ["excl"] = "!",
        ["num"] = "#",
        ["dollar"] = "$",
        ["percnt"] = "%",
        ["apos"] = "'",
        ["lpar"] = "(",
        ["rpar"] = ")",
        ["ast"] = "*",
        ["midast"] = "*",
        ["plus"] = "+",
        ["comma"] = ",",
        ["period"] = ".",
        ["sol"] = "/",
        ["colon"] = ":",
        ["semi"] = ";",
        ["equals"] = "=",
        ["quest"] = "?",
        ["commat"] = "@",
        ["lsqb"] = "[",
        ["lbrack"] = "[",
        ["bsol"] = "\\",
        ["rsqb"] = "]",
        ["rbrack"] = "]",
        ["Hat"] = "^",
        ["lowbar"] = "_",
        ["UnderBar"] = "_",
        ["grave"] = "`",
        ["lcub"] = "{",
        ["lbrace"] = "{",
        ["verbar"] = "|",
        ["vert"] = "|",
        ["VerticalLine"] = "|",
        ["rcub"] = "}",
        ["rbrace"] = "}",
        ["AMP"] = "&",
        ["LT"] = "<",
        ["GT"] = ">",
        ["QUOT"] = "\"",
        ["COPY"] = "\u00A9",
        ["REG"] = "\u00AE",
    };

    // Section 13.2.5.80: these numbers mean characters of windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>
    /// The characters of the reference at the start of the text; <see langword="null"/> when its ampersand is only an
    /// ampersand.
    /// </summary>
    /// <param name="text">Begins with an ampersand.</param>
    /// <param name="isXml">Whether the stricter rules of XML hold.</param>
    /// <param name="length">How many bytes the reference takes.</param>
    public static string? Read(ReadOnlySpan<byte> text, bool isXml, out int length)
    {
        length = 0;
        if (text.Length < 2)
            return null;
        return text[1] == '#' ? Number(text, isXml, out length) : Name(text, isXml, out length);
    }

    private static string? Number(ReadOnlySpan<byte> text, bool isXml, out int length)
    {
        length = 0;
        var isHex = text.Length > 2 && text[2] is (byte)'x' or (byte)'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (
            end < text.Length && (isHex ? char.IsAsciiHexDigit((char)text[end]) : char.IsAsciiDigit((char)text[end]))
        )
            end++;

        var isClosed = end < text.Length && text[end] == ';';
        if (end == start || (isXml && !isClosed))
            return null;

        length = isClosed ? end + 1 : end;
        var digits = text[start..end].TrimStart((byte)'0');
        return digits.Length > 7
            ? "\uFFFD"
            : OfCode(
                digits.IsEmpty
                    ? 0
                    : int.Parse(
                        digits,
                        isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                        CultureInfo.InvariantCulture
                    ),
                isXml
            );
    }

    private static string OfCode(int code, bool isXml)
    {
        if (!isXml && code is >= 0x80 and <= 0x9F)
            return Windows1252[code - 0x80].ToString();
        return code != 0 && Rune.TryCreate(code, out var rune) ? rune.ToString() : "\uFFFD";
    }

    private static string? Name(ReadOnlySpan<byte> text, bool isXml, out int length)
    {
        length = 0;
        var end = 1;
        while (end < text.Length && end <= LongestName + 1 && char.IsAsciiLetterOrDigit((char)text[end]))
            end++;

        var name = Encoding.ASCII.GetString(text[1..end]);
        var isClosed = end < text.Length && text[end] == ';';
        if (Meaning(name, isXml) is not { } meaning)
            return null;

        // Section 13.2.5.73: without a semicolon only the oldest names are references, and in an attribute only where
        // no "=", letter or digit follows.
        if (!isClosed && (isXml || !IsOld(name, meaning) || (end < text.Length && text[end] == '=')))
            return null;
        length = isClosed ? end + 1 : end;
        return meaning;
    }

    private static string? Meaning(string name, bool isXml)
    {
        if (isXml)
            return name is "amp" or "lt" or "gt" or "quot" or "apos" ? WebUtility.HtmlDecode($"&{name};") : null;
        if (AsciiNames.TryGetValue(name, out var ascii))
            return ascii;

        var decoded = WebUtility.HtmlDecode($"&{name};");
        return decoded.Length == 1 ? decoded : null;
    }

    private static bool IsOld(string name, string meaning) =>
        meaning[0] is >= '\u00A0' and <= '\u00FF' || (meaning[0] is '&' or '<' or '>' or '"');
}
