using System.IO.Enumeration;
using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// A folder, or a single file, as a source: an <c>AssetCollect</c> item, or what a front-end tool left in wwwroot.
/// </summary>
/// <param name="Name">The source as a user names it.</param>
/// <param name="Location">Absolute path of the folder or file.</param>
/// <param name="BasePath">Prefix of the logical paths; empty for the site's root.</param>
/// <param name="Match">Patterns below the folder that belong; none means all.</param>
/// <param name="Exclude">Patterns that do not.</param>
/// <param name="Policy">What the source decides for its files.</param>
/// <param name="Override">Whether its files replace those of earlier sources.</param>
internal sealed record FolderSource(
    string Name,
    string Location,
    string BasePath,
    IReadOnlyList<Glob> Match,
    IReadOnlyList<Glob> Exclude,
    AssetPolicy Policy,
    bool Override
)
{
    /// <summary>The files in ordinal order; empty when the location does not exist.</summary>
    public IEnumerable<SourceFile> Files()
    {
        if (System.IO.File.Exists(Location))
            return [File(Location, Path.GetFileName(Location), root: null)];
        if (!Directory.Exists(Location))
            return [];

        return Enumerate(Location)
            .Where(relative => (Match.Count == 0 || Match.AnyMatches(relative)) && !Exclude.AnyMatches(relative))
            .Order(StringComparer.Ordinal)
            .Select(relative => File(Path.Combine(Location, relative), relative, Location));
    }

    private static FileSystemEnumerable<string> Enumerate(string root) =>
        new(
            root,
            (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace('\\', '/'),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !NeverPublished.Segment(entry.FileName) && !LinkTarget.IsCycle(ref entry),
        };

    private SourceFile File(string file, string relative, string? root) =>
        new()
        {
            Path = BasePath.Length == 0 ? relative : $"{BasePath}/{relative}",
            File = file,
            Source = Name,
            Root = root,
            Policy = Policy,
            Override = Override,
        };
}
