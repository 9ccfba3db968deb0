using System.IO.Enumeration;
using Assets.Core.Collecting;
using Assets.Web;

namespace Assets.Core.Bundlers;

/// <summary>
/// Finds the files of a folder that may be manifests of bundlers, for a build, which collects no files. Only names are
/// read, and nothing is allocated for other files.
/// </summary>
internal static class ManifestCandidates
{
    private const string ViteFolder = ".vite";

    /// <summary>The JSON files, in ordinal order; none if the folder does not exist.</summary>
    /// <param name="folder">The folder, and its path on the site.</param>
    public static IReadOnlyList<SourceFile> In(CollectedFolder folder)
    {
        if (!Directory.Exists(folder.Location))
            return [];

        var found = new FileSystemEnumerable<string>(
            folder.Location,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = true,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                (entry.FileName is ViteFolder || !NeverPublished.Segment(entry.FileName))
                && !NeverPublished.IsPackageFolder(entry.FileName)
                && !LinkTarget.IsCycle(ref entry),
        };
        return
        [
            .. found
                .Select(file => Path.GetRelativePath(folder.Location, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal)
                .Select(relative => new SourceFile
                {
                    Path = folder.PathOf(relative),
                    BasePath = folder.Path,
                    File = folder.FileOf(relative),
                    SourceName = folder.Path,
                }),
        ];
    }
}
