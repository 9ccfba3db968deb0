using System.Text.RegularExpressions;
using Assets.Web;

namespace Assets.Tool.Hosting;

/// <summary>What servers have to know to send deltas (RFC 9842) and to offer files as dictionaries.</summary>
/// <param name="site">The site.</param>
internal sealed class DeltaRules(HostedSite site)
{
    /// <summary>An <c>Accept-Encoding</c> that names <c>dcz</c> with a weight above zero (RFC 9110, 12.4.2).</summary>
    public const string AcceptsDeltas =
        @"(?i)(?:^|,)[ \t]*dcz[ \t]*(?:;[ \t]*q=(?:1(?:\.0?0?0?)?|0\.(?:[1-9]\d?\d?|0[1-9]\d?|00[1-9])))?[ \t]*(?:,|$)";

    /// <summary>
    /// Whether a response may be compressed with a dictionary (RFC 9842, section 9.3.3), as in <c>UseAssets</c>. The
    /// text has <c>Sec-Fetch-Site</c>, <c>Sec-Fetch-Mode</c>, the <c>Access-Control-Allow-Origin</c> of the response
    /// and <c>Origin</c>, with bars between.
    /// </summary>
    public static readonly IReadOnlyList<string> Permitted =
    [
        @"^(?:same-origin)?\|",
        @"^[^|]*\|(?:navigate|same-origin)?\|",
        @"^[^|]*\|cors\|\*\|.",
    ];

    /// <summary>Whether the site has deltas or files that later releases have deltas for.</summary>
    public bool IsNeeded { get; } =
        site.Dictionaries.Count > 0 || site.Paths.Any(path => path.DictionaryMatch is not null);

    /// <summary>Whether the site has deltas.</summary>
    public bool HasDeltas => site.Dictionaries.Count > 0;

    /// <summary>Values of <c>Vary</c>; empty without the header.</summary>
    public PathRules Varying => VaryingFor(path => path.HasDeltas);

    /// <summary>
    /// The same for servers that look through a list of exceptions: dictionaries of a kind of which some have deltas
    /// count as if they had one. Caches then keep answers apart that are equal, and none that differ together.
    /// </summary>
    public PathRules VaryingBroadly
    {
        get
        {
            var kinds = Extensions(site, path => path.HasDeltas).ToHashSet(StringComparer.Ordinal);
            return VaryingFor(path =>
                path.HasDeltas
                || (
                    path.DictionaryMatch is not null
                    && kinds.Contains(PathRules.Extensions([path.Path]).FirstOrDefault(""))
                )
            );
        }
    }

    /// <summary>Values of <c>Use-As-Dictionary</c>.</summary>
    public DictionaryRules Offers { get; } = DictionaryRules.Of(site);

    private PathRules VaryingFor(Func<HostedPath, bool> hasDeltas) =>
        PathRules.Of(
            [
                .. site.Paths.Select(path =>
                    KeyValuePair.Create(
                        path.Path,
                        hasDeltas(path) ? "Accept-Encoding, Available-Dictionary"
                            : path.IsCompressed ? "Accept-Encoding"
                            : ""
                    )
                ),
            ],
            // The first pattern that matches wins.
            [
                .. Extensions(site, hasDeltas).Select(extension => $@"\.[0-9a-z]{{10}}\.{extension}$"),
                .. Extensions(site, path => path.IsCompressed).Select(PathRules.PatternOf),
            ],
            ""
        );

    private static IEnumerable<string> Extensions(HostedSite site, Func<HostedPath, bool> isWanted) =>
        PathRules.Extensions(site.Paths.Where(isWanted).Select(path => path.Path));
}

/// <summary>
/// Values of <c>Use-As-Dictionary</c>: one pattern for names with a fingerprint, and the exact names of the paths for
/// which it would give another value.
/// </summary>
/// <param name="Exact">Paths and values, in ordinal order; an empty value for none.</param>
/// <param name="Pattern">
/// A regular expression without its anchor at the start, whose first group is the name before the fingerprint and
/// whose second the one behind it; null
/// if no path has such a name.
/// </param>
internal sealed record DictionaryRules(IReadOnlyList<KeyValuePair<string, string>> Exact, string? Pattern)
{
    /// <summary>The value that the pattern gives, from its groups.</summary>
    /// <param name="before">How the server writes the first group.</param>
    /// <param name="after">How it writes the second one.</param>
    public static string Expansion(string before, string after) => $"match=\"{before}.*.{after}\"";

    public static DictionaryRules Of(HostedSite site)
    {
        var extensions = PathRules
            .Extensions(site.Paths.Where(path => path.DictionaryMatch is not null).Select(path => path.Path))
            .ToList();
        var pattern =
            extensions.Count == 0
                ? null
                : $@"/(?:.*/)?([0-9A-Za-z_.-]+)\.[0-9a-z]{{10}}\.({string.Join('|', extensions)})$";
        var matcher = pattern is null ? null : new Regex($"^{pattern}", RegexOptions.CultureInvariant);
        return new(
            [
                .. site
                    .Paths.Select(path => KeyValuePair.Create(path.Path, Header(path.DictionaryMatch)))
                    .Where(pair => pair.Value != ByPattern(pair.Key)),
            ],
            pattern
        );

        string ByPattern(string path) =>
            matcher?.Match(path) is { Success: true } match
                ? Expansion(match.Groups[1].Value, match.Groups[2].Value)
                : "";
    }

    private static string Header(string? match) => match is null ? "" : UseAsDictionary.Value(match);
}
