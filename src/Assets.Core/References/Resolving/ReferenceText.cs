using System.Text;
using System.Text.Json;
using Assets.Core.References.Css;
using Assets.Core.References.JavaScript;
using Assets.Core.References.Markup;

namespace Assets.Core.References.Resolving;

/// <summary>How a specifier is written in the place that a reference has.</summary>
internal static class ReferenceText
{
    /// <summary>Text for the place of such a reference that that is read back as the specifier.</summary>
    public static string Escape(Reference reference, string specifier)
    {
        var text = Escape(reference.Syntax, specifier);
        return reference.Host switch
        {
            ReferenceHost.Markup => MarkupText.Escape(text),
            ReferenceHost.RawText => EscapeEndTag(reference.Syntax, text),
            _ => text,
        };
    }

    /// <summary>
    /// Text for the place between the quotes, parentheses or comment marks of such a reference and that is read back as
    /// the specifier.
    /// </summary>
    public static string Escape(ReferenceSyntax syntax, string specifier) =>
        syntax switch
        {
            ReferenceSyntax.CssString => CssText.EscapeString(specifier),
            ReferenceSyntax.CssUrl => CssText.EscapeUrl(specifier),
            ReferenceSyntax.JavaScriptString => JavaScriptText.Escape(specifier),
            ReferenceSyntax.Comment => EscapeComment(specifier),
            ReferenceSyntax.Url => EscapeUrl(specifier),
            ReferenceSyntax.SourceSetUrl => EscapeSourceSetUrl(specifier),
            ReferenceSyntax.JsonString => JsonEncodedText.Encode(specifier).Value,
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, null),
        };

    /// <summary>
    /// Whether the name is a <c>data:</c> URL, which names no file and can be too large to be decoded needlessly.
    /// </summary>
    public static bool IsDataUrl(ReadOnlySpan<byte> name) =>
        name.Length >= 5 && Ascii.EqualsIgnoreCase(name[..5], "data:"u8);

    // "</" would end the element. URLs hold no "<" that is not encoded, so this changes no other name.
    private static string EscapeEndTag(ReferenceSyntax syntax, string text) =>
        text.Replace(
            "<",
            syntax switch
            {
                ReferenceSyntax.CssString or ReferenceSyntax.CssUrl => "\\3c ",
                ReferenceSyntax.JavaScriptString => "\\x3C",
                _ => "%3C",
            },
            StringComparison.Ordinal
        );

    // URL parsers remove white space around a URL, and tabs and newlines in it.
    private static string EscapeUrl(string specifier) =>
        PercentEncode(specifier, character => character < ' ', character => character == ' ');

    private static string EscapeSourceSetUrl(string specifier) =>
        PercentEncode(specifier, character => character <= ' ', character => character == ',');

    private static string PercentEncode(string specifier, Func<char, bool> anywhere, Func<char, bool> atEnds)
    {
        var result = new StringBuilder(specifier.Length);
        for (var i = 0; i < specifier.Length; i++)
        {
            var character = specifier[i];
            _ =
                anywhere(character)
                || (
                    atEnds(character)
                    && (
                        specifier.AsSpan(0, i + 1).Trim(character).IsEmpty
                        || specifier.AsSpan(i).Trim(character).IsEmpty
                    )
                )
                    ? result.Append('%').Append(((int)character).ToString("X2", null))
                    : result.Append(character);
        }

        return result.ToString();
    }

    // A comment has no escapes of its own, so what ends the comment or the name is percent-encoded, and quotes, which
    // ECMA-426's extraction without parsing does not accept.
    private static string EscapeComment(string specifier)
    {
        var result = new StringBuilder(specifier.Length);
        foreach (var character in specifier)
        {
            if (character is <= ' ' or '\x7f' or '"' or '\'' or '`' or '*')
                result.Append('%').Append(((int)character).ToString("X2", null));
            else if (char.IsWhiteSpace(character) || char.IsControl(character))
                result.Append(Uri.EscapeDataString(character.ToString()));
            else
                result.Append(character);
        }

        return result.ToString();
    }
}
