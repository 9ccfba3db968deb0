using System.IO.Enumeration;
using Assets.Build.Tasks.Project;
using Assets.Core.Collecting;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// The files near the sources that no source offers, each with the reason. A publish does not look for them.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="offered">The files that the sources offer.</param>
internal sealed class ExcludedFiles(SiteItems site, IReadOnlyList<SourceFile> offered)
{
    private readonly HashSet<(string, string)> known = [.. offered.Select(file => (file.Path, file.File))];

    /// <summary>The files, in order of the sources.</summary>
    /// <param name="match">Patterns over the asset paths of the files that are wanted.</param>
    public IEnumerable<LostFile> Matching(IReadOnlyList<Glob> match) =>
        WebRoot()
            .Concat(site.Collect.Where(item => !item.IsWebRoot).SelectMany(Collected))
            .Concat(site.StaticWebAssets.Where(asset => !StaticWebAssetInput.IsCompressed(asset)).Select(OfTheSdk))
            .Where(file => !known.Contains((file.Path, file.File)) && match.AnyMatches(file.Path))
            .DistinctBy(file => (file.Path, file.File));

    private IEnumerable<LostFile> WebRoot()
    {
        var items = site.Inputs.Select(input => input.Item.GetMetadata("FullPath")).ToHashSet(StringComparer.Ordinal);
        return Below(Path.Combine(site.ProjectDirectory, CollectItem.WebRoot))
            .Select(file => new LostFile(
                Join(site.BasePath, file.Path),
                file.File,
                CollectItem.WebRoot,
                ByItem(CollectItem.WebRoot, file.Path)
                    ?? (
                        items.Contains(file.File)
                            ? "the SDK has another file for this path"
                            : "it is not content of the project: an item of the project file excludes it"
                    )
            ));
    }

    private IEnumerable<LostFile> Collected(CollectItem item)
    {
        var patterns = new CollectedPatterns(item.Match, item.Ignore);
        var name = item.RecursiveDir + Path.GetFileName(item.Location);
        IEnumerable<(string Path, string File)> files = File.Exists(item.Location)
            ? [(name, item.Location)]
            : Below(item.Location);
        foreach (var (path, file) in files)
        {
            if (patterns.Exclusion(path) is { } reason)
                yield return new(Join(item.BasePath, path), file, item.Include, reason);
        }
    }

    private LostFile OfTheSdk(ITaskItem asset)
    {
        var path = KnownNames.NameOf(asset);
        var source = asset.GetMetadata("SourceId") is var id && id == site.PackageId ? CollectItem.WebRoot : id;
        var basePath = asset.GetMetadata("BasePath").Replace('\\', '/').Trim('/');
        return new(
            path,
            asset.GetMetadata("FullPath"),
            source,
            StaticWebAssetInput.Exclusion(asset, site.PackageId)
                ?? StaticWebAssetInput.ExclusionOf(path)
                ?? ByItem(source, basePath.Length == 0 ? path : path[(basePath.Length + 1)..])
                ?? "the SDK has another file for this path that is for publishing"
        );
    }

    /// <summary>The reason in the item of the web root or of a reference.</summary>
    private string? ByItem(string source, string path)
    {
        var item = site.Collect.LastOrDefault(item => item.IsNamed(source));
        return
            new CollectedPatterns(item?.Match ?? [], item?.Ignore ?? []) is var patterns
            && (source == CollectItem.WebRoot || !patterns.Select(path))
            ? patterns.Exclusion(path)
            : null;
    }

    private static IEnumerable<(string Path, string File)> Below(string folder) =>
        Directory.Exists(folder)
            ? new FileSystemEnumerable<(string, string)>(
                folder,
                (ref FileSystemEntry entry) =>
                    entry.ToFullPath() is var file
                        ? (Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), file)
                        : default,
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !LinkTarget.IsCycle(ref entry),
            }
            : [];

    private static string Join(string basePath, string path) => basePath.Length == 0 ? path : $"{basePath}/{path}";
}
