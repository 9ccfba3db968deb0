using Assets.Build.Tasks.Project;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks.Frontends;

/// <summary>
/// The files that front ends add to the web root or delete there. MSBuild lists its files before the build runs, and
/// the SDK fails if one of them does not exist any more.
/// </summary>
internal sealed class WebRootChanges
{
    private readonly IReadOnlyList<string> folders;
    private readonly HashSet<string> before;

    private WebRootChanges(IReadOnlyList<string> folders) => (this.folders, before) = (folders, [.. Files(folders)]);

    /// <summary>Notes the files before the front ends are built.</summary>
    public static WebRootChanges Before(IEnumerable<FrontendItem> items) =>
        new([.. items.Select(item => item.OutputDirectory).Distinct(StringComparer.Ordinal)]);

    /// <summary>
    /// The files that were added; not those that are never published. Their paths are relative to the project, as the
    /// SDK recognizes files of <c>wwwroot</c> by them.
    /// </summary>
    public ITaskItem[] Added(string projectDirectory) =>
        [
            .. Files(folders)
                .Where(file => !before.Contains(file))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(file => new TaskItem(Path.GetRelativePath(projectDirectory, file))),
        ];

    /// <summary>The items whose files were deleted.</summary>
    public ITaskItem[] Deleted(ITaskItem[] content) =>
        folders.Count == 0
            ? []
            :
            [
                .. content.Where(item =>
                    before.Contains(item.GetMetadata("FullPath")) && !File.Exists(item.GetMetadata("FullPath"))
                ),
            ];

    private static IEnumerable<string> Files(IReadOnlyList<string> folders) =>
        folders
            .Where(Directory.Exists)
            .SelectMany(folder =>
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(file => !NeverPublished.Path(Path.GetRelativePath(folder, file).Replace('\\', '/')))
            );
}
