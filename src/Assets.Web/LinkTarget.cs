using System.IO.Enumeration;

namespace Assets.Web;

/// <summary>
/// Finds links whose target is outside the folder that they are collected from. A site must not publish
/// <c>/etc/passwd</c> because of a link.
/// </summary>
internal sealed class LinkTarget
{
    private readonly Dictionary<string, string?> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);

    /// <summary>
    /// The final target of <paramref name="file"/> when links in its path lead out of <paramref name="root"/>;
    /// <see langword="null"/> when the target is inside.
    /// </summary>
    public string? Outside(string file, string root)
    {
        if (!roots.TryGetValue(root, out var real))
            roots[root] = real = Real(root);
        return OutsideByFolder(Path.GetDirectoryName(file)!, root, real) ?? Leaves(new FileInfo(file), real);
    }

    /// <summary>Whether a folder is a link to one of its own parents. Its enumeration would not end.</summary>
    public static bool IsCycle(ref FileSystemEntry entry)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return false;
        var target = entry.ToFileSystemInfo().ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        return target is not null && IsInside(entry.ToFullPath(), Real(target));
    }

    private string? OutsideByFolder(string folder, string root, string realRoot)
    {
        if (folder.Length <= root.TrimEnd(Path.DirectorySeparatorChar).Length)
            return null;
        if (folders.TryGetValue(folder, out var known))
            return known;

        return folders[folder] =
            OutsideByFolder(Path.GetDirectoryName(folder)!, root, realRoot)
            ?? Leaves(new DirectoryInfo(folder), realRoot);
    }

    private static string? Leaves(FileSystemInfo entry, string realRoot)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return null;
        var target = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        return target is null || IsInside(Real(target), realRoot) ? null : target;
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>The path with every link in it followed, so that two spellings of one place compare equal.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
            return full;

        var here = Path.Combine(Real(parent), Path.GetFileName(full));
        var target = new DirectoryInfo(here) is { Exists: true } folder
            ? folder.ResolveLinkTarget(returnFinalTarget: true)
            : null;
        return target is null ? here : Real(target.FullName);
    }
}
