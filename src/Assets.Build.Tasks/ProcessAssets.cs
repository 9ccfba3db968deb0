using System.Diagnostics;
using Assets.Core;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Runs the pipeline over a site's static web assets and gives them back, processed, in the SDK's item shapes.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ProcessAssets : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The project's id among static web assets.</summary>
    [Required]
    public string PackageId { get; set; } = "";

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

    /// <summary>The properties, each as an item named after it with its value as metadata <c>Value</c>.</summary>
    [Required]
    public ITaskItem[] Settings { get; set; } = [];

    /// <summary>All static web assets after processing, those we leave alone included.</summary>
    [Output]
    public ITaskItem[] ProcessedAssets { get; private set; } = [];

    /// <summary>All their endpoints.</summary>
    [Output]
    public ITaskItem[] ProcessedEndpoints { get; private set; } = [];

    /// <summary>Source files that are published as assets, so that nothing else may publish them as they are.</summary>
    [Output]
    public ITaskItem[] Sources { get; private set; } = [];

    /// <summary>Absolute path of the list of files that we copy ourselves.</summary>
    [Output]
    public string PublishListFile { get; private set; } = "";

    /// <summary>Absolute path of the manifest of our endpoints, for <c>MapStaticAssets</c>.</summary>
    [Output]
    public string EndpointsManifestFile { get; private set; } = "";

    /// <summary>Absolute path of the manifest.</summary>
    [Output]
    public string Manifest { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        var clock = Stopwatch.StartNew();
        var items = new TaskItems(ProjectDirectory, Report);
        var settings = new Settings(Settings, ProjectDirectory, Report);
        settings.Check();
        var options = settings.ToOptions(
            IsStandalone ? [.. items.Rules(Rules), Standalone.Pages] : items.Rules(Rules),
            items.Imports(Imports)
        ) with
        {
            ContentTypes = items.ContentTypes(ContentTypeMappings),
            FrameworkFiles = FillsPages && !IsStandalone ? FrameworkScripts.In(StaticWebAssetEndpoints) : null,
        };
        var sources = new SiteSources(this, items, Report);
        var files = sources.Files();
        var result = new AssetPipeline(options with { ChecksOnly = Log.HasLoggedErrors }, new LogProgress(Log))
            .RunAsync(files, Cancellation)
            .GetAwaiter()
            .GetResult();
        foreach (var diagnostic in result.Diagnostics)
            Report(diagnostic);
        if (!result.Succeeded)
            return;

        var site = new ProcessedSite(this, sources, settings, options.OutputDirectory);
        (ProcessedAssets, ProcessedEndpoints) = (site.Assets(result), site.Endpoints(result));
        Sources = site.Sources(result);
        PublishListFile = Path.Combine(options.OutputDirectory, "files.json");
        PublishList.Write(PublishListFile, site.Copies(result));
        EndpointsManifestFile = Path.Combine(options.OutputDirectory, "endpoints.json");
        EndpointsManifest.Write(EndpointsManifestFile, site.OwnEndpoints(result));
        Manifest = result.ManifestFile!;

        // Such as a web API: nothing to say.
        if (result.Assets.Count > 0)
            Log.LogMessage(MessageImportance.High, "{0}", Summary.Of(result, clock.Elapsed));
    }
}
