using System.Text;

namespace Assets.AspNetCore.Markup;

/// <summary>
/// Replaces the URLs of a stylesheet in <c>url()</c>, <c>src()</c>, <c>image-set()</c> and <c>@import</c>. It is a
/// scanner and not a parser: it skips comments and strings and leaves URLs with escapes unchanged. The build has
/// checked the files.
/// </summary>
internal sealed class CssUrls
{
    private readonly string css;
    private readonly Func<string, string?> replace;
    private readonly StringBuilder result;

    /// <summary>The open brackets; true for those in which a string is a URL.</summary>
    private readonly Stack<bool> brackets = new();

    private int at;
    private int copied;
    private bool isAfterImport;

    private CssUrls(string css, Func<string, string?> replace) =>
        (this.css, this.replace, result) = (css, replace, new StringBuilder(css.Length + 64));

    /// <param name="css">A stylesheet or the text of a <c>style</c> attribute.</param>
    /// <param name="replace">Gives the new URL, or null to leave one unchanged.</param>
    /// <returns>The CSS with its URLs replaced and without comments that name a source map.</returns>
    public static string Rewrite(string css, Func<string, string?> replace) => new CssUrls(css, replace).Rewrite();

    private string Rewrite()
    {
        while (at < css.Length)
            Next();
        return copied == 0 ? css : result.Append(css, copied, css.Length - copied).ToString();
    }

    private void Next()
    {
        switch (css[at])
        {
            case '/' when Starts("/*"):
                Comment();
                return;
            case '"' or '\'':
                String();
                return;
            case '(':
                brackets.Push(false);
                break;
            case ')':
                brackets.TryPop(out _);
                break;
            case '\\':
                at++;
                break;
            case var letter when letter == '@' || IsName(letter):
                Name();
                return;
            case var other:
                isAfterImport &= char.IsWhiteSpace(other);
                break;
        }

        at++;
    }

    private void Comment()
    {
        var start = at;
        at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
        // The source map is beside the file; a browser would request it beside the page.
        var comment = css.AsSpan(start, at - start);
        if (comment is ['/', '*', '#' or '@', ' ', .. var text] && text.StartsWith("sourceMappingURL="))
            Replace(start, at, "");
    }

    private void String()
    {
        var start = at + 1;
        var end = start;
        while (end < css.Length && css[end] != css[at])
            end += css[end] == '\\' ? 2 : 1;
        end = Math.Min(end, css.Length);
        if (isAfterImport || (brackets.TryPeek(out var holdsUrls) && holdsUrls))
            Url(start, end);
        (at, isAfterImport) = (end + 1, false);
    }

    private void Name()
    {
        var start = at++;
        while (at < css.Length && IsName(css[at]))
            at++;
        var name = css.AsSpan(start, at - start);
        isAfterImport = name.Equals("@import", StringComparison.OrdinalIgnoreCase);
        if (at == css.Length || css[at] != '(')
            return;

        at++;
        if (name.Equals("url", StringComparison.OrdinalIgnoreCase) && !IsBeforeQuote())
            UnquotedUrl();
        else
            brackets.Push(IsFunctionOfUrls(name));
    }

    /// <summary>
    /// CSS Values and Units, section 4.5, and CSS Images, section 2.4, with the prefix that older browsers need.
    /// </summary>
    private static bool IsFunctionOfUrls(ReadOnlySpan<char> name) =>
        name.Equals("url", StringComparison.OrdinalIgnoreCase)
        || name.Equals("src", StringComparison.OrdinalIgnoreCase)
        || name.Equals("image-set", StringComparison.OrdinalIgnoreCase)
        || name.Equals("-webkit-image-set", StringComparison.OrdinalIgnoreCase);

    private bool IsBeforeQuote() => css.AsSpan(at).TrimStart() is ['"' or '\'', ..];

    private void UnquotedUrl()
    {
        var end = css.IndexOf(')', at) is >= 0 and var bracket ? bracket : css.Length;
        var inside = css.AsSpan(at, end - at);
        var start = at + inside.Length - inside.TrimStart().Length;
        Url(start, start + inside.Trim().Length);
        at = Math.Min(end + 1, css.Length);
    }

    private void Url(int start, int end)
    {
        if (start < end && !css.AsSpan(start, end - start).Contains('\\') && replace(css[start..end]) is { } url)
            Replace(start, end, url);
    }

    private void Replace(int start, int end, string text)
    {
        result.Append(css, copied, start - copied).Append(text);
        copied = end;
    }

    private bool Starts(string text) => css.AsSpan(at).StartsWith(text, StringComparison.Ordinal);

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or >= '\u0080';
}
