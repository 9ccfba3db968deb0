using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Serving;

/// <summary>
/// Lists of entity tags as <c>If-Match</c> and <c>If-None-Match</c> carry them, read without allocating.
/// </summary>
internal static class EntityTags
{
    /// <summary>Whether a field names a strong tag, over all its lines.</summary>
    /// <param name="field">A list of tags, or <c>*</c>.</param>
    /// <param name="etag">The tag looked for, with its quotes.</param>
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
    /// Length of the quoted tag at the start, quotes included; a comma inside belongs to it. 0 when there is none.
    /// </summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text is not ['"', ..])
            return 0;
        var end = text[1..].IndexOf('"');
        return end < 0 ? 0 : end + 2;
    }
}
