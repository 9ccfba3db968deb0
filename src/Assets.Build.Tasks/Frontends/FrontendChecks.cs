using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;

namespace Assets.Build.Tasks.Frontends;

/// <summary>Finds what is wrong with an <c>AssetFrontend</c> item before its command runs.</summary>
internal static class FrontendChecks
{
    /// <summary>What is wrong.</summary>
    /// <param name="item">The item.</param>
    /// <param name="all">All items.</param>
    /// <param name="projectDirectory">Absolute path of the project's folder.</param>
    public static IEnumerable<Diagnostic> Of(
        FrontendItem item,
        IReadOnlyList<FrontendItem> all,
        string projectDirectory
    )
    {
        if (!Directory.Exists(item.Folder))
            yield return Catalog.FrontendFolderNotFound(item.Include, item.Folder) with
            {
                Place = item.Place,
            };
        else if (item.Command is null)
            yield return Catalog.FrontendWithoutCommand(item.Include) with
            {
                Place = item.Place,
            };
        if (Directory.Exists(item.Folder) && !Directory.Exists(item.WorkingDirectory))
            yield return Catalog.FrontendFolderNotFound(item.Include, item.WorkingDirectory) with
            {
                Place = item.Place,
            };
        if (SharedWith(item, all, projectDirectory) is { } other)
            yield return Catalog.FrontendOutputIsShared(item.Include, item.OutputDirectory, other) with
            {
                Place = item.Place,
            };
    }

    private static string? SharedWith(FrontendItem item, IReadOnlyList<FrontendItem> all, string projectDirectory)
    {
        if (FolderPath.IsInside(item.Folder, item.OutputDirectory))
            return "holds its sources";
        if (FolderPath.IsInside(projectDirectory, item.OutputDirectory))
            return "holds the project";
        var twin = all.TakeWhile(other => other != item)
            .FirstOrDefault(other =>
                !other.IsInWebRoot && FolderPath.IsInside(item.OutputDirectory, other.OutputDirectory)
            );
        return twin is null ? null : $"is the output of '{twin.Include}' too";
    }
}
