using Assets.Manifest;
using Assets.Web;
using Microsoft.Extensions.Primitives;

namespace Assets.AspNetCore.Resolving;

/// <summary>The headers that rules give to files of the developer's folders.</summary>
/// <param name="rules">The rules, the one that takes precedence first.</param>
internal sealed class LiveHeaders(IReadOnlyList<DevelopmentRule> rules)
{
    private readonly IReadOnlyList<(IReadOnlyList<Glob> Match, KeyValuePair<string, StringValues>[] Headers)> known =
    [
        .. rules.Select(rule =>
            ((IReadOnlyList<Glob>)[.. rule.Match.SelectMany(Glob.ParseList)], Of(rule.Value) ?? [])
        ),
    ];

    /// <summary>The headers of the first rule that matches; null if none does.</summary>
    public KeyValuePair<string, StringValues>[]? Find(string path)
    {
        foreach (var (match, headers) in known)
        {
            if (match.AnyMatches(path))
                return headers;
        }

        return null;
    }

    /// <summary>
    /// The headers of a text; null if there is no text. The build has reported a text that is not valid.
    /// </summary>
    public static KeyValuePair<string, StringValues>[]? Of(string? text) =>
        text is null || HeaderLines.TryParse(text) is not { } headers
            ? null
            : [.. headers.Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value)))];
}
