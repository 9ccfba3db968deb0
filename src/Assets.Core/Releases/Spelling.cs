namespace Assets.Core.Releases;

/// <summary>
/// Changes the letter case of files and folders to that of the release. Where the file system ignores letter case, a
/// copy over an existing file keeps that file's spelling, and the folder would not work on a server with a
/// case-sensitive file system.
/// </summary>
internal static class Spelling
{
    /// <summary>Renames files and folders that differ in letter case only.</summary>
    /// <param name="root">Absolute path of the publish folder.</param>
    /// <param name="targets">Paths below it, with forward slashes.</param>
    public static void Correct(string root, IEnumerable<string> targets)
    {
        var byFolder = targets
            .SelectMany(Prefixes)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(path => path[..(path.LastIndexOf('/') + 1)], path => path[(path.LastIndexOf('/') + 1)..])
            .OrderBy(folder => folder.Key.Length);
        foreach (var folder in byFolder)
            CorrectIn(Path.Combine(root, folder.Key), folder);
    }

    /// <summary>A path and the folders that contain it: <c>a</c>, <c>a/b</c>, <c>a/b/c</c>.</summary>
    private static IEnumerable<string> Prefixes(string path)
    {
        for (var i = path.IndexOf('/', StringComparison.Ordinal); i >= 0; i = path.IndexOf('/', i + 1))
            yield return path[..i];
        yield return path;
    }

    private static void CorrectIn(string folder, IEnumerable<string> wanted)
    {
        if (!Directory.Exists(folder))
            return;

        var present = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).ToList();
        var exact = present.ToHashSet(StringComparer.Ordinal);
        var others = present.ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
        foreach (var name in wanted.Where(name => !exact.Contains(name)))
        {
            if (others[name].FirstOrDefault() is not { } other)
                continue;

            // In two steps: file systems may ignore a rename to a name that they consider the same.
            var (from, between) = (Path.Combine(folder, other), Path.Combine(folder, $".{Guid.NewGuid():n}.tmp"));
            Directory.Move(from, between);
            Directory.Move(between, Path.Combine(folder, name));
        }
    }
}
