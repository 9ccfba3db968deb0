using System.IO.Enumeration;

namespace Assets.Web;

/// <summary>
/// A pattern over asset paths: <c>**</c> matches any number of whole segments, <c>*</c> and <c>?</c> match inside one
/// segment. A pattern without a slash matches the file name in any folder, as in <c>.gitignore</c>. Patterns are
/// case-sensitive because published paths are.
/// </summary>
internal sealed class Glob
{
    private readonly string pattern;
    private readonly string[] segments;

    private Glob(string pattern)
    {
        this.pattern = pattern;
        var normal = pattern.Trim().Replace('\\', '/').TrimStart('/');
        if (normal.EndsWith('/'))
            normal += "**";
        if (!normal.Contains('/', StringComparison.Ordinal) && normal != "**")
            normal = "**/" + normal;
        segments = normal.Split('/');
    }

    /// <summary>The patterns of a semicolon-separated list; empty ones are ignored.</summary>
    public static IReadOnlyList<Glob> ParseList(string? patterns) =>
        [
            .. (patterns ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(pattern => new Glob(pattern)),
        ];

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => pattern;

    /// <summary>Whether the pattern matches the whole path.</summary>
    public bool Matches(string path) => Matches(segments, path);

    /// <summary>Whether a segment of the pattern, wildcards included, is one that is meant.</summary>
    public bool HasSegment(Func<string, bool> isMeant) => Array.Exists(segments, segment => isMeant(segment));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<char> path)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == "**")
                return MatchesAnyDepth(pattern[1..], path);
            if (path.IsEmpty)
                return false;

            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path[..slash];
            if (!FileSystemName.MatchesSimpleExpression(pattern[0], segment, ignoreCase: false))
                return false;

            pattern = pattern[1..];
            path = slash < 0 ? [] : path[(slash + 1)..];
        }

        return path.IsEmpty;
    }

    private static bool MatchesAnyDepth(ReadOnlySpan<string> rest, ReadOnlySpan<char> path)
    {
        if (rest.IsEmpty)
            return !path.IsEmpty;

        while (true)
        {
            if (Matches(rest, path))
                return true;
            var slash = path.IndexOf('/');
            if (slash < 0)
                return false;
            path = path[(slash + 1)..];
        }
    }
}
