using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>The files of a source that is a folder or a single file.</summary>
/// <param name="Files">The files that become assets, in ordinal order.</param>
/// <param name="LeftOut">
/// Source code and settings that are not published, as paths below the folder, in ordinal order.
/// </param>
/// <param name="PackageFolders">Folders with installed packages that are not published.</param>
/// <param name="Unused">Patterns that match no file of the folder.</param>
internal sealed record FolderContent(
    IReadOnlyList<SourceFile> Files,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> PackageFolders,
    IReadOnlyList<Glob> Unused
)
{
    /// <summary>Nothing: the folder does not exist.</summary>
    public static FolderContent Empty { get; } = new([], [], [], []);
}
