using System.Diagnostics;
using Assets.Core;
using Assets.Core.Releases;
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

    /// <summary>Absolute path of the folder of the release.</summary>
    [Output]
    public string Release { get; private set; } = "";

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
        };
        using var alone = ProjectLock.Acquire(
            Path.Combine(options.OutputDirectory, ".lock"),
            options.OutputDirectory,
            Log,
            Report,
            Cancellation
        );
        if (alone is null)
            return;

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
        var published = site.Files(result);
        foreach (var conflict in ProcessedSite.Conflicts(published))
            Report(conflict);
        if (Log.HasLoggedErrors)
            return;

        (ProcessedAssets, ProcessedEndpoints) = (site.Assets(result), site.Endpoints(result));
        Sources = site.Sources(result);
        var releases = new ReleaseStore(options.OutputDirectory);
        var release = releases.Add(
            result.ManifestFile!,
            published,
            stream => EndpointsManifest.Write(stream, site.OwnEndpoints(result))
        );
        releases.TrimDaily(release, DateTime.UtcNow);
        Release = release.Folder;

        // Such as a web API: nothing to say.
        if (result.Assets.Count > 0)
            Log.LogMessage(MessageImportance.High, "{0}", Summary.Of(result, clock.Elapsed));
    }
}
