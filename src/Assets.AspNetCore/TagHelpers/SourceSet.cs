using System.Text;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>The value of <c>srcset</c>: URLs, each with descriptors, between commas (HTML, section 4.8.4.2.1).</summary>
internal static class SourceSet
{
    private const string WhiteSpace = " \t\n\f\r";

    /// <summary>Replaces URLs and leaves everything between them as it is.</summary>
    /// <param name="value">The attribute's text.</param>
    /// <param name="replace">Gives the new URL, or null to leave one alone.</param>
    public static string Rewrite(string value, Func<string, string?> replace)
    {
        var result = new StringBuilder(value.Length + 32);
        var position = 0;
        while (position < value.Length)
        {
            var start = value.AsSpan(position).IndexOfAnyExcept(WhiteSpace + ",") is >= 0 and var skipped ? position + skipped : value.Length;
            var end = value.AsSpan(start).IndexOfAny(WhiteSpace) is >= 0 and var length ? start + length : value.Length;
            // Commas at a URL's end part it from the next one; those within belong to it.
            var url = value[start..end].TrimEnd(',');
            var next = url.Length < end - start ? start + url.Length : EndOfDescriptors(value, end);
            result.Append(value, position, start - position).Append(url.Length > 0 ? replace(url) ?? url : "").Append(value, start + url.Length, next - start - url.Length);
            position = next;
        }

        return result.ToString();
    }

    /// <summary>The next comma outside of brackets.</summary>
    private static int EndOfDescriptors(string value, int position)
    {
        for (var depth = 0; position < value.Length; position++)
        {
            depth += value[position] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth <= 0 && value[position] == ',')
                break;
        }

        return position;
    }
}
