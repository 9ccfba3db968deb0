namespace Assets.Media.Serving.Separation;

/// <summary>Compares folders by where they really are.</summary>
internal static class RealPath
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    /// <summary>The limit of Linux for links in a path.</summary>
    private const int MaximumLinks = 40;

    /// <summary>
    /// The path with all links replaced by their targets. What does not exist yet, as the folder of a new store, stays
    /// as it is.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    public static string Of(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var left = new Stack<string>(Names(path[root.Length..]).Reverse());
        var real = root;
        for (var links = 0; left.TryPop(out var name); )
        {
            var next = Path.GetFullPath(name, real);
            if (TargetOf(next) is not { } target || ++links > MaximumLinks)
            {
                real = next;
                continue;
            }

            var absolute = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(absolute)!;
            foreach (var part in Names(absolute[real.Length..]).Reverse())
                left.Push(part);
        }

        return Path.TrimEndingDirectorySeparator(real);
    }

    /// <summary>Whether one folder is the other one or lies in it. Both paths are real.</summary>
    public static bool IsSameOrBelow(string folder, string other) =>
        folder.Equals(other, Comparison)
        || folder.StartsWith(
            Path.EndsInDirectorySeparator(other) ? other : other + Path.DirectorySeparatorChar,
            Comparison
        );

    private static string[] Names(string path) =>
        path.Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
            StringSplitOptions.RemoveEmptyEntries
        );

    private static string? TargetOf(string path)
    {
        try
        {
            return new DirectoryInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
