using Assets.Core.Collecting;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Decides which files of the web root the SDK should have known. It looks for files before the build runs, so it
/// misses what a front-end tool
/// makes during the build, and it never looks into <c>.well-known</c>. Files that were there before the build and are
/// no content of the project
/// were left out by it on purpose: they stay out.
/// </summary>
/// <param name="assets">All static web assets.</param>
/// <param name="content">Files that are content of the project.</param>
/// <param name="before">Files that were in the web root before the build.</param>
internal sealed class Adoption(ITaskItem[] assets, ITaskItem[] content, ITaskItem[] before)
{
    private readonly HashSet<string> assets = Paths(assets);
    private readonly HashSet<string> content = Paths(content);
    private readonly HashSet<string> before = Paths(before);

    /// <summary>Whether a file found in the web root becomes an asset.</summary>
    public bool Adopts(SourceFile file)
    {
        if (assets.Contains(file.File) || file.Path.Split('/').Any(segment => NeverPublished.IsPackageFolder(segment)))
            return false;
        return file.Path.StartsWith(NeverPublished.WellKnown + "/", StringComparison.Ordinal)
            || content.Contains(file.File)
            || !before.Contains(file.File);
    }

    private static HashSet<string> Paths(ITaskItem[] items) =>
        items.Select(item => item.GetMetadata("FullPath")).ToHashSet(StringComparer.Ordinal);
}
