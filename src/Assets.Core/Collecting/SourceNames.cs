using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>Selects the files that become assets by their names alone, without a look at the files.</summary>
internal static class SourceNames
{
    /// <summary>Whether a path is published by no source.</summary>
    public static bool AreExcluded(string path, IReadOnlyList<Glob> ignore) =>
        NeverPublished.Path(path) || ignore.AnyMatches(path);

    /// <summary>One file for each path, in ordinal order of the paths.</summary>
    /// <param name="files">The files, in order of the sources.</param>
    /// <param name="ignore">Patterns of paths that are not published.</param>
    public static IEnumerable<SourceFile> Select(IEnumerable<SourceFile> files, IReadOnlyList<Glob> ignore)
    {
        var selected = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (AreExcluded(file.Path, ignore) || !LogicalPath.TryParse(file.Path, out _))
                continue;
            if (file.Override || !selected.ContainsKey(file.Path))
                selected[file.Path] = file;
        }

        return selected.Values;
    }
}
