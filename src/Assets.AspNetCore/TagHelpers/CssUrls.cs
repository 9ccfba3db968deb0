using System.Text;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>
/// The URLs in CSS of <c>url()</c> and <c>@import</c>. No parser: it steps over comments and strings and takes what is plainly a URL;
/// what is written with escapes is left alone. The build has checked the files; this only moves them.
/// </summary>
internal static class CssUrls
{
    /// <param name="css">A stylesheet or the text of a <c>style</c> attribute.</param>
    /// <param name="replace">Gives the new URL, or null to leave one alone.</param>
    public static string Rewrite(string css, Func<string, string?> replace)
    {
        var result = new StringBuilder(css.Length + 64);
        var copied = 0;
        var afterImport = false;
        for (var i = 0; i < css.Length;)
        {
            if (Starts(css, i, "/*"))
            {
                i = Past(css, i + 2, "*/");
            }
            else if (Starts(css, i, "@import"))
            {
                (afterImport, i) = (true, i + "@import".Length);
            }
            else if (Starts(css, i, "url(") && (i == 0 || !IsName(css[i - 1])))
            {
                (i, afterImport) = (Url(css, i + "url(".Length, replace, result, ref copied), false);
            }
            else if (css[i] is '"' or '\'')
            {
                var end = StringEnd(css, i);
                if (afterImport)
                    Replace(css, i + 1, end, replace, result, ref copied);
                (i, afterImport) = (end + 1, false);
            }
            else
            {
                afterImport &= char.IsWhiteSpace(css[i]);
                i++;
            }
        }

        return copied == 0 ? css : result.Append(css, copied, css.Length - copied).ToString();
    }

    /// <returns>The position after the URL.</returns>
    private static int Url(string css, int start, Func<string, string?> replace, StringBuilder result, ref int copied)
    {
        while (start < css.Length && char.IsWhiteSpace(css[start]))
            start++;
        if (start < css.Length && css[start] is '"' or '\'')
        {
            var close = StringEnd(css, start);
            Replace(css, start + 1, close, replace, result, ref copied);
            return close + 1;
        }

        var bracket = css.IndexOf(')', start);
        var end = bracket < 0 ? css.Length : bracket;
        Replace(css, start, start + css.AsSpan(start, end - start).TrimEnd().Length, replace, result, ref copied);
        return end;
    }

    private static void Replace(string css, int start, int end, Func<string, string?> replace, StringBuilder result, ref int copied)
    {
        end = Math.Min(end, css.Length);
        if (start >= end || css.AsSpan(start, end - start).Contains('\\') || replace(css[start..end]) is not { } url)
            return;
        result.Append(css, copied, start - copied).Append(url);
        copied = end;
    }

    /// <returns>The position of the closing quote.</returns>
    private static int StringEnd(string css, int start)
    {
        var end = start + 1;
        while (end < css.Length && css[end] != css[start])
            end += css[end] == '\\' ? 2 : 1;
        return end;
    }

    private static int Past(string css, int start, string text) => css.IndexOf(text, start, StringComparison.Ordinal) is >= 0 and var index ? index + text.Length : css.Length;

    private static bool Starts(string css, int index, string text) => css.AsSpan(index).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or >= '\u0080';
}
