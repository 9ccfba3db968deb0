namespace Assets.Core.Naming;

/// <summary>Finds the assets that a name in a script refers to.</summary>
/// <param name="index">The assets that may be meant.</param>
/// <param name="script">The file that is, or contains, the script.</param>
internal sealed class NameScope(NameIndex index, LogicalPath script)
{
    // A package is two folders deep: lib/leaflet, _content/Acme.Widgets.
    private const int PackageDepth = 2;

    // More files of one name than this are names such as index.js, which do not identify a file.
    private const int MostOfOneName = 8;

    /// <summary>The assets that it refers to, in ordinal order of their paths.</summary>
    /// <param name="written">The name, or the end of a path.</param>
    /// <param name="isPattern">Whether it is compared with URLs, rather than made into one.</param>
    public IReadOnlyList<LogicalPath> Find(string written, bool isPattern)
    {
        var name = Uri.UnescapeDataString(written);
        var end = name[(name.LastIndexOf("./", StringComparison.Ordinal) is >= 0 and var dots ? dots + 2 : 0)..]
            .TrimStart('/');
        var candidates = index
            .Named(end.AsSpan(end.LastIndexOf('/') + 1))
            .Where(path => path.Value == end || path.Value.EndsWith("/" + end, StringComparison.Ordinal))
            .ToList();
        if (candidates.Count == 0)
            return [];
        if (candidates.Contains(script))
            return [script];
        if (!isPattern || !name.StartsWith('/'))
        {
            if (Resolve(name) is { } exact)
                return [exact];
        }

        return isPattern ? Nearest(candidates) : OnlyOneBelow(candidates);
    }

    /// <summary>
    /// What a URL leads to from the script's folder, or from the site's root: pages, which most URLs in scripts are
    /// relative to, are there.
    /// </summary>
    private LogicalPath? Resolve(string name)
    {
        if (!name.StartsWith('/') && SitePath.Combine(script.Folder, name) is { } beside && index.Contains(beside))
            return LogicalPath.Parse(beside);

        // In a folder of a package, a bare name is the package's.
        var isOfPackage =
            !name.Contains('/', StringComparison.Ordinal) && script.Folder.AsSpan().Count('/') >= PackageDepth;
        return !isOfPackage && SitePath.Combine("", name.TrimStart('/')) is { } rooted && index.Contains(rooted)
            ? LogicalPath.Parse(rooted)
            : null;
    }

    /// <summary>
    /// Those in the nearest folder around the script that has any. Outside its package there must be only one.
    /// </summary>
    private IReadOnlyList<LogicalPath> Nearest(List<LogicalPath> candidates)
    {
        for (var folder = script.Folder; ; folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)])
        {
            var inside = Below(folder, candidates);
            if (inside.Count == 0)
                continue;

            var isInPackage = folder == script.Folder || folder.AsSpan().Count('/') >= PackageDepth;
            return inside.Count <= (isInPackage ? MostOfOneName : 1) ? inside : [];
        }
    }

    private IReadOnlyList<LogicalPath> OnlyOneBelow(List<LogicalPath> candidates) =>
        Below(script.Folder, candidates) is [var only] ? [only] : [];

    private static List<LogicalPath> Below(string folder, List<LogicalPath> candidates) =>
        [.. candidates.Where(path => path.Value.StartsWith(folder, StringComparison.Ordinal))];
}
