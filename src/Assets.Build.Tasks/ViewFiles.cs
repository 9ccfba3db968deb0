using Assets.Core;
using Assets.Core.Views;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>The project's views among its files: those that end in <c>.cshtml</c> and <c>.razor</c>.</summary>
internal static class ViewFiles
{
    /// <summary>Absolute paths of the views that exist, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(ITaskItem[] files) =>
        [
            .. files
                .Where(file => file.GetMetadata("Extension").ToLowerInvariant() is ".cshtml" or ".razor")
                .Select(file => file.GetMetadata("FullPath"))
                .Distinct(StringComparer.Ordinal)
                .Where(File.Exists)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The names of scripts in the views.</summary>
    /// <param name="files">Files of the project.</param>
    /// <param name="projectDirectory">Absolute path of the project's folder.</param>
    public static ViewNames Names(ITaskItem[] files, string projectDirectory) =>
        ViewNames.Of(Of(files).Select(file => (PathOf(file, projectDirectory), file, File.ReadAllText(file))));

    // A view that is linked from another folder has no path below the project's.
    private static LogicalPath PathOf(string file, string projectDirectory) =>
        LogicalPath.TryParse(Path.GetRelativePath(projectDirectory, file), out var path)
            ? path
            : LogicalPath.Parse(Path.GetFileName(file));
}
