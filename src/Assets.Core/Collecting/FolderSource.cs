using System.Collections.ObjectModel;
using System.IO.Enumeration;
using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// A folder, or a single file, as a source: an <c>AssetCollect</c> item, or what a front-end tool left in wwwroot.
/// </summary>
/// <param name="Name">The source as a user names it.</param>
/// <param name="Location">Absolute path of the folder or file.</param>
/// <param name="BasePath">Prefix of the asset paths; empty for the site's root.</param>
/// <param name="Match">Patterns of the files below the folder that are included; none means all.</param>
/// <param name="Exclude">Patterns of the files that are excluded.</param>
/// <param name="Policy">The policy for its files.</param>
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
    /// <summary>The folder below <see cref="BasePath"/> that contains a single file, with a slash at its end.</summary>
    public string RecursiveDir { get; init; } = "";

    /// <summary>Whether a single file is named literally, so that it is published whatever its type.</summary>
    public bool IsLiteral { get; init; } = true;

    /// <summary>
    /// Whether the folder is the web root, where the SDK decides what is published: there is no check for source code.
    /// </summary>
    public bool IsWebRoot { get; init; }

    /// <summary>Absolute paths of files of the folder that another source offers.</summary>
    public IReadOnlySet<string> Offered { get; init; } = ReadOnlySet<string>.Empty;

    /// <summary>The files in ordinal order; empty when the location does not exist.</summary>
    public IReadOnlyList<SourceFile> Files() => Content().Files;

    /// <summary>The files, and those that are excluded.</summary>
    public FolderContent Content()
    {
        var packageFolders = new List<string>();
        var patterns = new CollectedPatterns(Match, Exclude);
        if (System.IO.File.Exists(Location))
            return Choose([RecursiveDir + Path.GetFileName(Location)], packageFolders, patterns, isFile: true);
        if (!Directory.Exists(Location))
            return FolderContent.Empty;
        return Choose(
            [.. Enumerate(patterns, packageFolders).Order(StringComparer.Ordinal)],
            packageFolders,
            patterns,
            isFile: false
        );
    }

    private FolderContent Choose(
        IReadOnlyList<string> paths,
        List<string> packageFolders,
        CollectedPatterns patterns,
        bool isFile
    )
    {
        var (files, leftOut) = (new List<SourceFile>(), new List<string>());
        var use = new PatternUse([.. Match, .. Exclude]);
        foreach (var path in paths)
        {
            use.See(path);
            if (!patterns.Select(path))
                continue;
            if (!IsWebRoot && !(isFile && IsLiteral) && patterns.LeaveOut(path))
                leftOut.Add(path);
            else
                files.Add(File(path, isFile));
        }

        return new(
            files,
            leftOut,
            [.. packageFolders.Where(folder => !patterns.IgnoresFolder(folder)).Order(StringComparer.Ordinal)],
            use.Unused
        );
    }

    private FileSystemEnumerable<string> Enumerate(CollectedPatterns patterns, List<string> packageFolders) =>
        new(
            Location,
            (ref FileSystemEntry entry) => Relative(ref entry),
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = false,
            }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && !Offered.Contains(entry.ToFullPath()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
            {
                if (NeverPublished.Segment(entry.FileName) || LinkTarget.IsCycle(ref entry))
                    return false;
                if (IsWebRoot || !patterns.LeaveOutFolder(entry.FileName))
                    return true;
                packageFolders.Add(Relative(ref entry));
                return false;
            },
        };

    private string Relative(ref FileSystemEntry entry) =>
        Path.GetRelativePath(Location, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/');

    private SourceFile File(string relative, bool isFile) =>
        new()
        {
            Path = BasePath.Length == 0 ? relative : $"{BasePath}/{relative}",
            BasePath = BasePath,
            File = isFile ? Location : Path.Combine(Location, relative.Replace('/', Path.DirectorySeparatorChar)),
            SourceName = Name,
            Root = isFile ? null : Location,
            Policy = Policy,
            Override = Override,
        };
}
