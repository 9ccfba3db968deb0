using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>Reads the lists of entity tags in <c>If-Match</c> and <c>If-None-Match</c> without allocating.</summary>
internal static class EntityTags
{
    /// <summary>Whether any line of a field has a strong tag.</summary>
    /// <param name="field">A list of tags, or <c>*</c>.</param>
    /// <param name="etag">The tag, with its quotes.</param>
    /// <param name="weakly">Whether weak tags of the same text count (RFC 9110, section 8.8.3.2).</param>
    public static bool Contain(in StringValues field, string etag, bool weakly)
    {
        foreach (var line in field)
        {
            if (string.Equals(line, etag, StringComparison.Ordinal) || Contain(line.AsSpan(), etag, weakly))
                return true;
        }

        return false;
    }

    private static bool Contain(ReadOnlySpan<char> line, string etag, bool weakly)
    {
        line = line.Trim();
        if (line is "*")
            return true;
        while (!line.IsEmpty)
        {
            line = line.TrimStart(" \t,");
            var isWeak = line.StartsWith("W/", StringComparison.Ordinal);
            if (isWeak)
                line = line[2..];
            var length = TagLength(line);
            if ((weakly || !isWeak) && line[..length].SequenceEqual(etag))
                return true;
            line = line[length..];
            var comma = line.IndexOf(',');
            line = comma < 0 ? default : line[(comma + 1)..];
        }

        return false;
    }

    /// <summary>
    /// The length of the tag at the start, with its quotes; the tag can contain commas. 0 when there is none.
    /// </summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text is not ['"', ..])
            return 0;
        var end = text[1..].IndexOf('"');
        return end < 0 ? 0 : end + 2;
    }
}
