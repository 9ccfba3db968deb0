using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>
/// Finds files of the web root that are assets although they are not items of the SDK. The SDK looks for files before
/// the build runs, so it misses those that a front-end tool writes during the build, and it never looks into
/// <c>.well-known</c>. Files that existed before the build and are not content of the project were excluded by the
/// project.
/// </summary>
/// <param name="assets">Absolute paths of all static web assets.</param>
/// <param name="content">Absolute paths of files that are content of the project.</param>
/// <param name="before">
/// Absolute paths of files that were in the web root before the build. Most sites have no file that is not an asset, so
/// that they are seldom read.
/// </param>
internal sealed class GeneratedFiles(
    IReadOnlySet<string> assets,
    Lazy<IReadOnlySet<string>> content,
    Lazy<IReadOnlySet<string>> before
)
{
    /// <summary>Absolute paths of all static web assets.</summary>
    public IReadOnlySet<string> Assets => assets;

    /// <summary>Whether a file of the web root becomes an asset.</summary>
    public bool Contain(SourceFile file)
    {
        var path = file.PathInSource;
        if (assets.Contains(file.File) || path.Split('/').Any(segment => NeverPublished.IsPackageFolder(segment)))
            return false;
        return path.StartsWith(NeverPublished.WellKnown + "/", StringComparison.Ordinal)
            || content.Value.Contains(file.File)
            || !before.Value.Contains(file.File);
    }
}
