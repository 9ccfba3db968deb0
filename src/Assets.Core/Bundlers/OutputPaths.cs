namespace Assets.Core.Bundlers;

/// <summary>
/// Converts the paths of a manifest to paths below the folder of the output. A manifest can have paths from the folder
/// of the output, from the folder in which the bundler ran (<c>wwwroot/js/app.js</c>), or URLs (<c>/dist/main.js</c>);
/// what comes before the paths below the folder is found by looking which files exist.
/// </summary>
internal sealed class OutputPaths
{
    // With the first files the decision is made.
    private const int Compared = 100;

    private readonly string prefix;

    private OutputPaths(string prefix) => this.prefix = prefix;

    /// <summary>Finds what comes before the paths below the folder.</summary>
    /// <param name="written">Paths of the manifest.</param>
    /// <param name="exists">Whether there is a file of a path below the folder.</param>
    public static OutputPaths Of(IEnumerable<string> written, Func<string, bool> exists) =>
        new(
            written
                .Take(Compared)
                .Select(path => PrefixOf(PathOf(path), exists))
                .OfType<string>()
                .CountBy(prefix => prefix, StringComparer.Ordinal)
                .OrderByDescending(prefix => prefix.Value)
                .ThenBy(prefix => prefix.Key.Length)
                .ThenBy(prefix => prefix.Key, StringComparer.Ordinal)
                .Select(prefix => prefix.Key)
                .FirstOrDefault("")
        );

    /// <summary>The path below the folder; <see langword="null"/> if it leads out of it.</summary>
    public string? Relative(string written)
    {
        var path = PathOf(written);
        if (path.StartsWith(prefix, StringComparison.Ordinal))
            path = path[prefix.Length..];
        return LogicalPath.TryParse(path.TrimStart('/'), out var below) ? below.Value : null;
    }

    private static string? PrefixOf(string path, Func<string, bool> exists)
    {
        for (
            var start = 0;
            start >= 0 && start < path.Length;
            start = path.IndexOf('/', start) is >= 0 and var slash ? slash + 1 : -1
        )
        {
            if (LogicalPath.TryParse(path[start..], out var below) && exists(below.Value))
                return path[..start];
        }

        return null;
    }

    private static string PathOf(string written)
    {
        var path = written.Split('?', '#')[0];
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        var authority = path.IndexOf("//", StringComparison.Ordinal);
        return Uri.UnescapeDataString(authority < 0 ? path : path[(authority + 2)..]);
    }
}
