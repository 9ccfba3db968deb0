using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>One line of <c>requests.txt</c>.</summary>
/// <param name="Section">The heading above the row (<c>Ranges (RFC 9110, 14)</c>).</param>
/// <param name="Name">The name of the row; unique.</param>
/// <param name="OnlyHttp1">Whether HTTP/2 cannot express the request.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Target">The request's target, unchanged.</param>
/// <param name="Headers">Name and value pairs, with placeholders.</param>
/// <param name="Statuses">The statuses that are permitted.</param>
/// <param name="Body">The expected body, in the syntax of the file.</param>
/// <param name="Expected">
/// Headers that the response must have with this value, or must not have when the value is null.
/// </param>
internal sealed record RequestRow(
    string Section,
    string Name,
    bool OnlyHttp1,
    string Method,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<int> Statuses,
    string Body,
    IReadOnlyList<KeyValuePair<string, string?>> Expected
)
{
    /// <summary>The representation of the expected body.</summary>
    public ContentCoding Coding =>
        Body.Split('[', ':')[0] switch
        {
            "br" => ContentCoding.Brotli,
            "gzip" => ContentCoding.Gzip,
            "dcz" => ContentCoding.DictionaryZstandard,
            _ => ContentCoding.Identity,
        };

    /// <summary>Whether the row is about deltas, which no other server makes or finds.</summary>
    public bool IsAboutDeltas => Section.StartsWith("Compression dictionaries", StringComparison.Ordinal);

    /// <summary>Every row of the file, by name.</summary>
    public static IReadOnlyDictionary<string, RequestRow> All { get; } = Read().ToDictionary(row => row.Name);

    private static IEnumerable<RequestRow> Read()
    {
        using var reader = new StreamReader(typeof(RequestRow).Assembly.GetManifestResourceStream("requests.txt")!);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                section = line[3..];
            else if (line.Length > 0 && line[0] != '#')
                yield return Parse(section, line.Split('|'));
        }
    }

    private static RequestRow Parse(string section, string[] columns)
    {
        var name = columns[0].Trim();
        var onlyHttp1 = name.StartsWith("1 ", StringComparison.Ordinal);
        var request = columns[1].Trim().Split(' ');
        var expected = columns[3].Split(" & ", StringSplitOptions.TrimEntries);
        var answer = expected[0].Split(' ');
        return new(
            section,
            onlyHttp1 ? name[2..] : name,
            onlyHttp1,
            request[0],
            request[1],
            [.. columns[2].Split(" & ").Where(header => !string.IsNullOrWhiteSpace(header)).Select(Header)],
            [.. answer[0].Split('/').Select(int.Parse)],
            answer[1],
            [
                .. expected[1..]
                    .Select(header =>
                        header[0] == '!'
                            ? new(header[1..], null)
                            : new KeyValuePair<string, string?>(Header(header).Key, Header(header).Value)
                    ),
            ]
        );
    }

    private static KeyValuePair<string, string> Header(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new(text[..colon].Trim(), text[(colon + 1)..].Trim(' '));
    }
}
