namespace Assets.Core.References.Markup;

/// <summary>The URLs of a <c>srcset</c>: WHATWG HTML, "parse a srcset attribute". A URL may hold commas, but neither begin nor end with one.</summary>
internal static class SourceSet
{
    public static List<Range> Urls(ReadOnlySpan<byte> text)
    {
        var urls = new List<Range>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ',' || IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !IsWhiteSpace(text[at]))
                at++;

            var end = at;
            while (text[end - 1] == ',')
                end--;
            urls.Add(start..end);
            if (end == at)
                at = SkipDescriptors(text, at);
        }

        return urls;
    }

    private static int SkipDescriptors(ReadOnlySpan<byte> text, int at)
    {
        var isInside = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == ',' && !isInside)
                return at;
            isInside = text[at] == '(' || (isInside && text[at] != ')');
        }

        return at;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}
