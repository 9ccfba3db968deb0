using System.Numerics;
using System.Text;

namespace Assets.Web;

/// <summary>
/// The value of <c>srcset</c>: URLs, each with descriptors, between commas (WHATWG HTML, "parse a srcset attribute").
/// </summary>
internal static class SourceSet
{
    /// <summary>The positions of the URLs in UTF-8 or UTF-16 text.</summary>
    public static List<Range> Urls<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var urls = new List<Range>();
        for (var at = 0; TryFind(text, ref at, out var url); )
            urls.Add(url);
        return urls;
    }

    /// <summary>Replaces URLs and leaves everything between them unchanged.</summary>
    /// <param name="value">The attribute's text.</param>
    /// <param name="replace">Gives the new URL, or null to leave one unchanged.</param>
    public static string Rewrite(string value, Func<string, string?> replace)
    {
        var result = new StringBuilder(value.Length + 32);
        var position = 0;
        for (var at = 0; TryFind<char>(value, ref at, out var range); )
        {
            var url = value[range];
            result.Append(value, position, range.Start.Value - position).Append(replace(url) ?? url);
            position = range.End.Value;
        }

        return result.Append(value, position, value.Length - position).ToString();
    }

    /// <summary>
    /// Finds the next URL and moves past its candidate. A URL can contain commas but cannot begin or end with one: a
    /// comma at its end ends the candidate.
    /// </summary>
    private static bool TryFind<T>(ReadOnlySpan<T> text, ref int at, out Range url)
        where T : unmanaged, IBinaryInteger<T>
    {
        while (at < text.Length && (Is(text[at], ',') || IsWhiteSpace(text[at])))
            at++;

        var start = at;
        while (at < text.Length && !IsWhiteSpace(text[at]))
            at++;

        var end = at;
        while (end > start && Is(text[end - 1], ','))
            end--;
        if (end == at)
            at = EndOfDescriptors(text, at);
        url = start..end;
        return end > start;
    }

    /// <summary>The next comma outside of parentheses, which do not nest: the first closing one ends them.</summary>
    private static int EndOfDescriptors<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var isInside = false;
        for (; at < text.Length; at++)
        {
            if (Is(text[at], ',') && !isInside)
                return at;
            isInside = Is(text[at], '(') || (isInside && !Is(text[at], ')'));
        }

        return at;
    }

    private static bool IsWhiteSpace<T>(T value)
        where T : unmanaged, IBinaryInteger<T> =>
        Is(value, ' ') || Is(value, '\t') || Is(value, '\n') || Is(value, '\r') || Is(value, '\f');

    private static bool Is<T>(T value, char character)
        where T : unmanaged, IBinaryInteger<T> => value == T.CreateTruncating(character);
}
