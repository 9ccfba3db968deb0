using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Build.Tasks;

/// <summary>
/// The sources of a site's assets, in order: its web root, <c>AssetCollect</c> items, referenced projects, packages.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="report">Receives what is wrong with a source.</param>
internal sealed class SourceList(SiteItems site, Action<Diagnostic> report)
{
    /// <summary>Items that name neither a folder or file that exists, nor a referenced project or package.</summary>
    public static IEnumerable<CollectItem> Absent(IReadOnlyList<CollectItem> collect, IEnumerable<string> sourceIds)
    {
        var known = sourceIds.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return collect.Where(item => !item.IsWebRoot && !known.Contains(item.Include) && !Path.Exists(item.Location));
    }

    /// <summary>All files, source after source.</summary>
    public IReadOnlyList<SourceFile> Files()
    {
        var bySource = site.Inputs.ToLookup(input => input.SourceId, StringComparer.OrdinalIgnoreCase);
        foreach (var item in Absent(site.Collect, bySource.Select(source => source.Key)).Where(item => !item.Optional))
            report(Catalog.SourceNotFound(item.Include, item.Location) with { Place = item.Place });

        var folders = site.Collect.Where(item => !item.IsWebRoot && !bySource.Contains(item.Include));
        var references = site
            .Inputs.Where(input => input.SourceId != site.PackageId)
            .GroupBy(input => (IsPackage: input.Item.GetMetadata("SourceType") == "Package", input.SourceId))
            .OrderBy(group => group.Key);
        return
        [
            .. WebRoot(bySource[site.PackageId]),
            .. folders.GroupBy(item => item.Definition).SelectMany(group => Folder([.. group])),
            .. references.SelectMany(group => Reference(group.Key.SourceId, [.. group])),
        ];
    }

    private IEnumerable<SourceFile> WebRoot(IEnumerable<StaticWebAssetInput> own)
    {
        var item = site.Collect.LastOrDefault(item => item.IsWebRoot);
        var policy = item?.Policy ?? AssetPolicy.Undecided;
        var generated = new FolderSource(
            CollectItem.WebRoot,
            Path.Combine(site.ProjectDirectory, CollectItem.WebRoot),
            site.BasePath,
            [],
            [],
            policy,
            Override: false
        )
        {
            IsWebRoot = true,
            Offered = site.Generated.Assets,
        };
        return Selected(
            item,
            [
                .. own.Select(input => input.ToSourceFile(CollectItem.WebRoot, policy, isOverride: false)),
                .. generated.Files().Where(site.Generated.Contain),
            ]
        );
    }

    /// <summary>The files of one element: a wildcard makes many items of it.</summary>
    private List<SourceFile> Folder(IReadOnlyList<CollectItem> items)
    {
        var contents = items.Select(item => item.Folder().Content()).ToList();
        var first = items[0];
        List<string> leftOut = [.. contents.SelectMany(content => content.LeftOut)];
        if (leftOut.Count > 0)
            report(Catalog.SourceCodeLeftOut(first.Definition.Text, leftOut) with { Place = first.Place });
        List<string> packages = [.. contents.SelectMany(content => content.PackageFolders)];
        if (packages.Count > 0)
            report(Catalog.PackagesLeftOut(first.Definition.Text, packages) with { Place = first.Place });

        var unused = contents[0]
            .Unused.Select(glob => glob.ToString())
            .Where(pattern => contents.All(content => content.Unused.Any(glob => glob.ToString() == pattern)));
        foreach (var pattern in unused)
            report(UnusedPatterns.Of(first, pattern));
        return [.. contents.SelectMany(content => content.Files)];
    }

    private IEnumerable<SourceFile> Reference(string sourceId, IReadOnlyList<StaticWebAssetInput> files)
    {
        var item = site.Collect.LastOrDefault(item => item.IsNamed(sourceId));
        if (item?.BasePath.Length > 0)
            report(Catalog.BasePathOfReference(sourceId) with { Place = item.Place });
        if (item is not null && Directory.Exists(item.Location))
            report(Catalog.FolderNamedLikeReference(item.Include) with { Place = item.Place });
        return Selected(
            item,
            [
                .. files.Select(file =>
                    file.ToSourceFile(sourceId, item?.Policy ?? AssetPolicy.Undecided, item?.Override ?? false)
                ),
            ]
        );
    }

    private IEnumerable<SourceFile> Selected(CollectItem? item, IReadOnlyList<SourceFile> files)
    {
        if (item is null)
            return files;
        var use = new PatternUse([.. item.Match, .. item.Ignore]);
        foreach (var file in files)
            use.See(file.PathInSource);
        foreach (var glob in use.Unused)
            report(UnusedPatterns.Of(item, glob.ToString()));
        var patterns = new CollectedPatterns(item.Match, item.Ignore);
        return files.Where(file => patterns.Select(file.PathInSource));
    }
}
