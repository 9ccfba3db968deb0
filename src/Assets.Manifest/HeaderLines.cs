using System.Buffers;
using System.Collections.Frozen;

namespace Assets.Manifest;

/// <summary>
/// Own response headers as the metadata <c>Headers</c> of an item has them: <c>Name: value</c>, with <c>|</c> between
/// two.
/// </summary>
internal static class HeaderLines
{
    private const char Separator = '|';

    // RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`abcdefghijklmnopqrstuvwxyz~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    /// <summary>
    /// Headers that follow from the file or the connection, that are about a user, or that have metadata of their own.
    /// </summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept-Ranges",
        "Age",
        "Cache-Control",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Range",
        "Content-Type",
        "Date",
        "ETag",
        "Expires",
        "Keep-Alive",
        "Last-Modified",
        "Set-Cookie",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Vary"
    );

    /// <summary>Reads the text of metadata.</summary>
    /// <returns>The values by name, in ordinal order of the names; null if the text is not valid.</returns>
    public static SortedDictionary<string, string>? TryParse(string text)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split(Separator))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                return null;
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (!IsName(name) || value.Length == 0 || !HeaderText.IsValid(value) || !headers.TryAdd(name, value))
                return null;
        }

        return headers;
    }

    /// <summary>Whether a file can have its own value of a header.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.AsSpan().ContainsAnyExcept(TokenCharacters) && !Reserved.Contains(name);
}
