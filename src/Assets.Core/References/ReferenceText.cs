using System.Text;

namespace Assets.Core.References;

/// <summary>How a specifier is written in the place that a reference has.</summary>
internal static class ReferenceText
{
    /// <summary>Text that can stand between the quotes, parentheses or comment marks of such a reference and is read back as the specifier.</summary>
    public static string Escape(ReferenceSyntax syntax, string specifier) => syntax switch
    {
        ReferenceSyntax.CssString => CssText.EscapeString(specifier),
        ReferenceSyntax.CssUrl => CssText.EscapeUrl(specifier),
        ReferenceSyntax.JavaScriptString => JavaScriptText.Escape(specifier),
        ReferenceSyntax.Comment => EscapeComment(specifier),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, null),
    };

    /// <summary>Whether the name is a <c>data:</c> URL: it holds a file and names none, and is often too large to be decoded for nothing.</summary>
    public static bool IsDataUrl(ReadOnlySpan<byte> name) => name.Length >= 5 && Ascii.EqualsIgnoreCase(name[..5], "data:"u8);

    // A comment has no escapes of its own, so the URL's are used: what ends the comment or the name is percent-encoded.
    // Quotes too, since ECMA-426's extraction without parsing gives up on them.
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
