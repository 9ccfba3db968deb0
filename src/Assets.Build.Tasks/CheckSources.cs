using Assets.Build.Tasks.Project;
using Assets.Core.Diagnostics;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Reports at the end of a build which <c>AssetCollect</c> items name files or folders that do not exist. A publish
/// fails because of them; a build only warns, because the publish may make the folder.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CheckSources : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>All resolved <c>StaticWebAsset</c> items.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary><c>AssetCollect</c> items.</summary>
    public ITaskItem[] Collect { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = CollectItems.Read(Collect, ProjectDirectory, Project, _ => { });
        var absent = SourceList
            .Absent(items, StaticWebAssets.Select(asset => asset.GetMetadata("SourceId")))
            .Where(item => !item.Optional)
            .Select(item => Catalog.SourceNotFound(item.Include, item.Location) with { Place = item.Place });
        foreach (var diagnostic in absent.Concat(CollectItems.WithoutItems(Collect, Project)))
            Report(diagnostic with { Severity = Severity.Advice });
    }
}
