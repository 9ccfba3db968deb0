using Assets.Build.Tasks.Project;
using Assets.Core;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>A task over the sources of a site: those that the SDK resolved, and those of the project's items.</summary>
public abstract partial class SiteTask : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Absolute path of the folder that the task writes to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The project's id among static web assets.</summary>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>The base path of the project's own files.</summary>
    public string BasePath { get; set; } = "";

    /// <summary>
    /// Whether the site is a folder of files that any server serves, so that its files are known from the SDK's items
    /// alone.
    /// </summary>
    public bool IsStandalone { get; set; }

    /// <summary>
    /// Whether the SDK's placeholders and empty import maps in pages are filled
    /// (<c>OverrideHtmlAssetPlaceholders</c>).
    /// </summary>
    public bool FillsPages { get; set; }

    /// <summary>All resolved <c>StaticWebAsset</c> items.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary>All resolved <c>StaticWebAssetEndpoint</c> items.</summary>
    public ITaskItem[] StaticWebAssetEndpoints { get; set; } = [];

    /// <summary>Files that are content of the project and are published.</summary>
    public ITaskItem[] Content { get; set; } = [];

    /// <summary>Files that were in the web root before the build.</summary>
    public ITaskItem[] SeenBeforeBuild { get; set; } = [];

    /// <summary><c>AssetCollect</c> items.</summary>
    public ITaskItem[] Collect { get; set; } = [];

    /// <summary><c>AssetRule</c> items.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary><c>StaticWebAssetContentTypeMapping</c> items.</summary>
    public ITaskItem[] ContentTypeMappings { get; set; } = [];

    /// <summary><c>AssetImport</c> items.</summary>
    public ITaskItem[] Imports { get; set; } = [];

    /// <summary>The options of a publish, for tasks that only list its files.</summary>
    private protected PipelineOptions ListingOptions() => Options(RuleItems.Read(Rules, Project, Report));

    private protected SiteItems Site()
    {
        foreach (var diagnostic in CollectItems.WithoutItems(Collect, Project))
            Report(diagnostic);
        return new()
        {
            ProjectDirectory = ProjectDirectory,
            PackageId = PackageId,
            BasePath = BasePath.Replace('\\', '/').Trim('/'),
            IsStandalone = IsStandalone,
            StaticWebAssets = StaticWebAssets,
            Endpoints = StaticWebAssetEndpoints,
            Inputs = StaticWebAssetInput.Choose(StaticWebAssets, StaticWebAssetEndpoints, PackageId),
            Generated = new(
                FullPaths(StaticWebAssets),
                new(() => FullPaths(Content)),
                new(() => FullPaths(SeenBeforeBuild))
            ),
            Collect = CollectItems.Read(Collect, ProjectDirectory, Project, Report),
        };
    }

    private static HashSet<string> FullPaths(ITaskItem[] items) =>
        items.Select(item => item.GetMetadata("FullPath")).ToHashSet(StringComparer.Ordinal);
}
