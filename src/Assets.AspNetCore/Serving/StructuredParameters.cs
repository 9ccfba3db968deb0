using System.Buffers;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Checks the parameters after an item of a structured field (RFC 9651, section 4.2.3.2). They must be well-formed, and
/// unknown ones are ignored.
/// </summary>
internal static class StructuredParameters
{
    /// <summary>Characters of keys (section 4.2.3.3).</summary>
    private static readonly SearchValues<char> Key = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-.*");

    /// <summary>
    /// Characters of all values but strings: numbers, tokens, byte sequences, Booleans, dates. Their forms are not
    /// told apart, because no value is used.
    /// </summary>
    private static readonly SearchValues<char> Value = SearchValues.Create(
        "!#$%&'*+-.^_`|~:/=?@0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <param name="text">The text after the item; empty if there are no parameters.</param>
    public static bool AreValid(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] != ';')
                return false;
            text = text[1..].TrimStart(' ');
            if (text is not [(>= 'a' and <= 'z') or '*', ..])
                return false;
            text = After(text, Key);
            if (text is ['=', ..] && !TrySkipValue(ref text))
                return false;
        }

        return true;
    }

    /// <param name="text">Starts with the equals sign.</param>
    private static bool TrySkipValue(ref ReadOnlySpan<char> text)
    {
        text = text[1..];
        if (text is ['"', ..])
            return TrySkipString(ref text);
        var rest = After(text, Value);
        var isValue = rest.Length < text.Length;
        text = rest;
        return isValue;
    }

    /// <summary>Skips a string (section 4.2.5).</summary>
    private static bool TrySkipString(ref ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                text = text[(i + 1)..];
                return true;
            }

            if (text[i] is < ' ' or > '~')
                return false;
            if (text[i] == '\\' && (++i == text.Length || text[i] is not ('"' or '\\')))
                return false;
        }

        return false;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, SearchValues<char> characters) =>
        text.IndexOfAnyExcept(characters) is >= 0 and var end ? text[end..] : default;
}
