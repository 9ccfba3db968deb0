using System.Text;
using Assets.Core.References.Css;
using Assets.Core.References.JavaScript;

namespace Assets.Core.Minifying;

/// <summary>Where a script or stylesheet has characters beyond ASCII.</summary>
internal static class NonAsciiText
{
    /// <summary>Whether there are any outside of comments, which minifying removes.</summary>
    public static bool IsInCode(ReadOnlySpan<byte> text, MinifyLanguage language) =>
        !Ascii.IsValid(text) && (language == MinifyLanguage.Css ? IsInStylesheet(text) : IsInScript(text));

    private static bool IsInStylesheet(ReadOnlySpan<byte> css)
    {
        var tokens = new CssTokenizer(css);
        while (tokens.Read())
        {
            if (tokens.Kind != CssTokenKind.Comment && !Ascii.IsValid(css[tokens.Start..tokens.End]))
                return true;
        }

        return false;
    }

    private static bool IsInScript(ReadOnlySpan<byte> script)
    {
        var tokens = new JavaScriptLexer(script, isModule: false);
        while (tokens.Read())
        {
            if (!Ascii.IsValid(tokens.Text))
                return true;
        }

        return false;
    }
}
