using System.Text.RegularExpressions;

namespace Assets.Tool.Hosting;

/// <summary>
/// A value for each path, in a form that stays small for thousands of paths: patterns, and the exact names of the paths
/// for which the patterns would give another value. It is therefore exact whatever the names are.
/// </summary>
/// <param name="Exact">Paths whose value no pattern gives, in ordinal order. They come before the patterns.</param>
/// <param name="Patterns">Regular expressions that PCRE, RE2 and .NET read alike; the first that matches wins.</param>
/// <param name="Default">The value of all other paths.</param>
internal sealed record PathRules(
    IReadOnlyList<KeyValuePair<string, string>> Exact,
    IReadOnlyList<KeyValuePair<string, string>> Patterns,
    string Default
)
{
    /// <summary>Ten characters of base 36 before the last extension: the names that a publish gives.</summary>
    public const string Fingerprint = @"\.[0-9a-z]{10}\.[^./]+$";

    /// <summary>Whether all paths have the default value.</summary>
    public bool IsConstant => Exact.Count + Patterns.Count == 0;

    /// <param name="values">The paths and their values.</param>
    /// <param name="patterns">Patterns of which no two match one path.</param>
    /// <param name="other">The value of paths that are not listed.</param>
    public static PathRules Of(
        IReadOnlyCollection<KeyValuePair<string, string>> values,
        IEnumerable<string> patterns,
        string other
    )
    {
        var rules = patterns
            .Select(pattern => KeyValuePair.Create(pattern, Common(values, pattern) ?? other))
            .Where(rule => rule.Value != other)
            .ToList();
        var matchers = rules.ConvertAll(rule => (Matcher: Matcher(rule.Key), rule.Value));
        return new([.. values.Where(pair => pair.Value != ByPattern(pair.Key))], rules, other);

        string ByPattern(string path) =>
            matchers.Where(rule => rule.Matcher.IsMatch(path)).Select(rule => rule.Value).FirstOrDefault(other);
    }

    /// <summary>The rules for a value that mostly follows from the extension.</summary>
    public static PathRules ByExtension(IReadOnlyCollection<KeyValuePair<string, string>> values, string other) =>
        Of(values, Extensions(values.Select(pair => pair.Key)).Select(PatternOf), other);

    /// <summary>The pattern of an extension without its dot.</summary>
    public static string PatternOf(string extension) => $@"(?i)\.{extension}$";

    /// <summary>The extensions of paths: without the dot, in lower case, each once.</summary>
    public static IEnumerable<string> Extensions(IEnumerable<string> paths) =>
        paths
            .Select(path => Path.GetExtension(path).TrimStart('.').ToLowerInvariant())
            .Where(extension => extension.Length > 0 && extension.All(char.IsAsciiLetterOrDigit))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The value of a path, as a server finds it.</summary>
    public string this[string path] =>
        Exact
            .Where(pair => pair.Key == path)
            .Concat(Patterns.Where(rule => Matcher(rule.Key).IsMatch(path)))
            .Select(rule => rule.Value)
            .FirstOrDefault(Default);

    private static string? Common(IEnumerable<KeyValuePair<string, string>> values, string pattern)
    {
        var matcher = Matcher(pattern);
        return values
            .Where(pair => matcher.IsMatch(pair.Key))
            .CountBy(pair => pair.Value)
            .OrderByDescending(group => group.Value)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .FirstOrDefault();
    }

    private static Regex Matcher(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
