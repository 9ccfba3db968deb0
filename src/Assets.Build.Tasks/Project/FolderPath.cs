namespace Assets.Build.Tasks.Project;

/// <summary>Relations of absolute paths of folders, without separators at their ends.</summary>
internal static class FolderPath
{
    /// <summary>Whether a path is a folder or lies below it.</summary>
    public static bool IsInside(string path, string folder)
    {
        // As file systems compare them.
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return path.StartsWith(folder, comparison)
            && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);
    }
}
