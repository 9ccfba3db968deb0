namespace Assets.Tool.Hosting;

/// <summary>Names files by as few patterns as possible, without naming another file.</summary>
internal static class FolderCover
{
    /// <param name="wanted">Paths with a leading slash.</param>
    /// <param name="all">All paths, <paramref name="wanted"/> among them.</param>
    /// <returns>Folders of which every file is wanted (<c>/assets/*</c>), and the other files by name.</returns>
    public static IReadOnlyList<string> Of(IReadOnlySet<string> wanted, IReadOnlyCollection<string> all)
    {
        var mixed = all.Where(path => !wanted.Contains(path)).SelectMany(Folders).ToHashSet(StringComparer.Ordinal);
        // A folder with one wanted file gains nothing, and a file that is added later would get the header too.
        var sizes = wanted.SelectMany(Folders).CountBy(folder => folder).ToDictionary();
        return
        [
            .. wanted
                .Select(path =>
                    Folders(path).FirstOrDefault(folder => !mixed.Contains(folder) && sizes[folder] > 1) is { } folder
                        ? folder + "*"
                        : path
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The folders of a path, from the root down, each with a slash at its end.</summary>
    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = 0; slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..(slash + 1)];
    }
}
