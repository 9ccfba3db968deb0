using System.Text;
using Assets.Core.References.JavaScript;

namespace Assets.Core.Naming;

/// <summary>The value of a literal.</summary>
/// <param name="Spellings">The texts it matches: one for a string, several for some patterns.</param>
/// <param name="IsPattern">Whether it is compared with URLs, rather than made into one.</param>
internal readonly record struct LiteralText(IReadOnlyList<string> Spellings, bool IsPattern)
{
    /// <summary>The text of a literal; <see langword="null"/> when no file name can be in it.</summary>
    /// <param name="kind">The token's kind.</param>
    /// <param name="raw">The token, its quotes included.</param>
    public static LiteralText? Of(JavaScriptTokenKind kind, ReadOnlySpan<byte> raw)
    {
        if (kind == JavaScriptTokenKind.Regex)
            return Pattern(Encoding.UTF8.GetString(raw[1..raw.LastIndexOf((byte)'/')]));

        var end = kind == JavaScriptTokenKind.TemplatePart && raw.EndsWith("${"u8) ? 2 : 1;
        if (JavaScriptText.Unescape(raw[1..^end]) is not { } text || IsSentence(text))
            return null;

        // The source of a regular expression, or a selector in which the dot of a name is escaped.
        return text.Contains("\\.", StringComparison.Ordinal)
            ? Pattern(text)
            : new LiteralText([text], IsSelector(text));
    }

    private static LiteralText Pattern(string pattern) => new(RegexSpellings.Of(pattern), IsPattern: true);

    // Three words in sequence are a message to people, which can name files.
    private static bool IsSentence(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]))
                continue;
            var isEndOfWord = text[i] == ' ' && i > 0 && char.IsAsciiLetter(text[i - 1]);
            words = isEndOfWord ? words + 1 : 0;
            if (words == 3)
                return true;
        }

        return false;
    }

    // [src$="app.js"], [href*='site.css']
    private static bool IsSelector(string text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var condition = text.AsSpan(open + 1).TrimStart();
            foreach (var attribute in (ReadOnlySpan<string>)["src", "href"])
            {
                if (
                    condition.StartsWith(attribute, StringComparison.Ordinal)
                    && condition[attribute.Length..].TrimStart("$*^~| ").StartsWith('=')
                )
                    return true;
            }
        }

        return false;
    }
}
