namespace Assets.Core.Releases;

/// <summary>Removes empty folders.</summary>
internal static class EmptyFolders
{
    /// <summary>Removes the empty folders below a folder, which is kept.</summary>
    public static void RemoveBelow(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            RemoveBelow(inner);
            RemoveIfEmpty(inner);
        }
    }

    /// <summary>Removes a folder and those around it while they are empty, up to a root, which is kept.</summary>
    public static void RemoveUpTo(string root, string folder)
    {
        for (
            ;
            folder.Length > root.Length && Directory.Exists(folder) && RemoveIfEmpty(folder);
            folder = Path.GetDirectoryName(folder)!
        ) { }
    }

    private static bool RemoveIfEmpty(string folder)
    {
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            return false;
        Directory.Delete(folder);
        return true;
    }
}
