using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// All that a site's assets come from, in order: its web root, <c>AssetCollect</c> items, referenced projects,
/// packages.
/// </summary>
internal sealed class SiteSources
{
    private readonly ProcessAssets task;
    private readonly TaskItems items;
    private readonly Action<Diagnostic> report;
    private readonly IReadOnlyList<StaticWebAssetInput> inputs;

    public SiteSources(ProcessAssets task, TaskItems items, Action<Diagnostic> report)
    {
        (this.task, this.items, this.report) = (task, items, report);
        inputs = StaticWebAssetInput.Choose(task.StaticWebAssets, task.StaticWebAssetEndpoints, task.PackageId);
    }

    /// <summary>The SDK's items that we process, and so replace.</summary>
    public IReadOnlyList<StaticWebAssetInput> Inputs => inputs;

    /// <summary>All files, source after source.</summary>
    public IReadOnlyList<SourceFile> Files()
    {
        var bySource = inputs.ToLookup(input => input.SourceId, StringComparer.OrdinalIgnoreCase);
        var files = new List<SourceFile>(WebRoot(bySource[task.PackageId]));
        foreach (
            var item in task.Collect.Where(item =>
                item.ItemSpec != TaskItems.WebRoot && !bySource.Contains(item.ItemSpec)
            )
        )
            files.AddRange(OnDisk(item));

        var references = inputs
            .Where(input => input.SourceId != task.PackageId)
            .GroupBy(input => (IsPackage: input.Item.GetMetadata("SourceType") == "Package", input.SourceId));
        foreach (var reference in references.OrderBy(group => group.Key))
            files.AddRange(Reference(reference.Key.SourceId, reference));
        return files;
    }

    private IEnumerable<SourceFile> WebRoot(IEnumerable<StaticWebAssetInput> own)
    {
        var item = task.Collect.LastOrDefault(item => item.ItemSpec == TaskItems.WebRoot);
        var folder = Path.Combine(task.ProjectDirectory, TaskItems.WebRoot);
        var policy = item is null ? Assets.Core.AssetPolicy.Undecided : items.Policy(item);
        var filter = item is null ? _ => true : TaskItems.Filter(item);
        var known = own.Where(input => filter(input.PathInSource))
            .Select(input => input.ToSourceFile(TaskItems.WebRoot, policy, isOverride: false));
        var adoption = new Adoption(task.StaticWebAssets, task.Content, task.SeenBeforeBuild);
        var adopted = new FolderSource(TaskItems.WebRoot, folder, "", [], [], policy, Override: false)
            .Files()
            .Where(file => filter(file.Path) && adoption.Adopts(file));
        return [.. known, .. adopted];
    }

    private IEnumerable<SourceFile> OnDisk(ITaskItem item)
    {
        var location = items.Location(item);
        if (!Path.Exists(location) && !items.Optional(item))
            report(Catalog.SourceNotFound(item.ItemSpec, location));
        return items.Folder(item).Files();
    }

    private IEnumerable<SourceFile> Reference(string sourceId, IEnumerable<StaticWebAssetInput> files)
    {
        var item = task.Collect.LastOrDefault(item =>
            string.Equals(item.ItemSpec, sourceId, StringComparison.OrdinalIgnoreCase)
        );
        if (item is null)
            return files.Select(file =>
                file.ToSourceFile(sourceId, Assets.Core.AssetPolicy.Undecided, isOverride: false)
            );

        if (TaskItems.BasePath(item).Length > 0)
            report(Catalog.BasePathOfReference(sourceId));
        var (filter, policy, isOverride) = (TaskItems.Filter(item), items.Policy(item), items.Override(item));
        return files
            .Where(file => filter(file.PathInSource))
            .Select(file => file.ToSourceFile(sourceId, policy, isOverride));
    }
}
