namespace Assets.Core.Naming;

/// <summary>The file names in the text of a literal.</summary>
internal static class FileNames
{
    /// <summary>
    /// The parts of the text that may be a file's name or the end of its path, such as <c>leaflet.css</c> in
    /// <c>link[href$="leaflet.css"]</c>. Words of a sentence and URLs of other sites are not included.
    /// </summary>
    public static IEnumerable<string> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsPart(text[start]))
                continue;

            var end = start + 1;
            while (end < text.Length && IsPart(text[end]))
                end++;
            var name = text.AsSpan(start, end - start);
            if (
                name.Contains('.')
                && !name.StartsWith("//", StringComparison.Ordinal)
                && !(start > 0 && char.IsWhiteSpace(text[start - 1]))
                && !(end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ':'))
            )
                yield return name.ToString();
            start = end;
        }
    }

    // Separators are white space and the characters of the syntax of selectors and patterns.
    private static bool IsPart(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || character is '/' or '.' or '-' or '_' or '@' or '+' or '~' or '%' or > '\x9f';
}
