using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>
/// Which files of the web root become assets although the SDK does not know them. The SDK looks for files before the
/// build runs, so it misses what a front-end tool makes during the build, and it never looks into <c>.well-known</c>.
/// Files that were there before the build and are no content of the project were left out by it on purpose.
/// </summary>
/// <param name="assets">Absolute paths of all static web assets.</param>
/// <param name="content">Absolute paths of files that are content of the project.</param>
/// <param name="before">Absolute paths of files that were in the web root before the build.</param>
internal sealed class GeneratedFiles(
    IReadOnlySet<string> assets,
    IReadOnlySet<string> content,
    IReadOnlySet<string> before
)
{
    /// <summary>Whether a file of the web root becomes an asset.</summary>
    public bool Contain(SourceFile file)
    {
        var path = file.PathInSource;
        if (assets.Contains(file.File) || path.Split('/').Any(segment => NeverPublished.IsPackageFolder(segment)))
            return false;
        return path.StartsWith(NeverPublished.WellKnown + "/", StringComparison.Ordinal)
            || content.Contains(file.File)
            || !before.Contains(file.File);
    }
}
