namespace Assets.Core.Releases;

/// <summary>Removes files that are no longer part of a site from its publish folder.</summary>
/// <param name="publishDirectory">Absolute path of the publish folder.</param>
internal sealed class StaleFiles(string publishDirectory)
{
    // The only places that releases put files into. The list of them is in a folder that other programs write to.
    private static readonly string[] Places = ["wwwroot", "sourcemaps"];

    /// <summary>Removes files, and folders that get empty by it.</summary>
    /// <param name="names">Paths below the publish folder, with forward slashes.</param>
    /// <param name="removed">Receives each name that was removed.</param>
    /// <returns>The names of files that are still there, because they are in use or a permission is missing.</returns>
    public IReadOnlyList<string> Remove(IEnumerable<string> names, Action<string> removed)
    {
        var left = new List<string>();
        foreach (var name in names)
        {
            if (PathOf(name) is not { } file || !file.Exists)
                continue;
            try
            {
                ReadOnlyFiles.Allow(file);
                file.Delete();
                removed(name);
                EmptyFolders.RemoveUpTo(publishDirectory, file.DirectoryName!);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // An app or a virus scanner has it open: the release is complete, and the next publish tries again.
                left.Add(name);
            }
        }

        return left;
    }

    private FileInfo? PathOf(string name)
    {
        var file = new FileInfo(Path.GetFullPath(name, publishDirectory));
        return Places.Any(place =>
            file.FullName.StartsWith(
                Path.Combine(publishDirectory, place) + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        )
            ? file
            : null;
    }
}
