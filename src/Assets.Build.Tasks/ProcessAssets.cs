using System.Diagnostics;
using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Releases;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Runs the pipeline over a site's static web assets and returns the processed assets as items of the SDK.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed partial class ProcessAssets : SiteTask
{
    /// <summary>
    /// Whether <c>CompressionEnabled=false</c> is the reason that no compressed representations are made.
    /// </summary>
    public bool SdkCompressionIsOff { get; set; }

    /// <summary>The project's views, <c>.cshtml</c> and <c>.razor</c>.</summary>
    public ITaskItem[] Views { get; set; } = [];

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

    /// <summary>
    /// The site's name in the remote cache; empty if nothing can be stored there, or none is configured.
    /// </summary>
    [Output]
    public string RemoteSite { get; private set; } = "";

    /// <summary>Whether objects in the remote cache are damaged.</summary>
    [Output]
    public bool RemoteIsDamaged { get; private set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var clock = Stopwatch.StartNew();
        CheckProperties();
        var rules = RuleItems.Read(Rules, Project, Report);
        var (options, output) = (Options(rules), Output());
        options = WithDictionaries(options with { Views = ViewFiles.Names(Views, ProjectDirectory) });
        var budgets = BudgetItems.Read(Budgets, Project, Report);
        var targets = Targets(options);
        var site = Site();
        using var alone = ProjectLock.Acquire(
            Path.Combine(options.OutputDirectory, ".lock"),
            options.OutputDirectory,
            Log,
            Report,
            Cancellation
        );
        if (alone is null)
            return;

        var files = Files(site, rules, options);
        var remote = Remote(options);
        options = options with { FetchCache = remote is null ? null : remote.Fetch };
        var result = new AssetPipeline(options with { ChecksOnly = Log.HasLoggedErrors }, new LogProgress(Log))
            .RunAsync(files, Cancellation)
            .GetAwaiter()
            .GetResult();
        foreach (var diagnostic in result.Diagnostics)
            Report(diagnostic);
        NoteFetch(remote);

        // A warning can be an error here.
        if (!result.Succeeded || Log.HasLoggedErrors)
            return;

        var processed = new ProcessedSite(site, output, options.OutputDirectory);
        var published = processed.Files(result);
        foreach (var conflict in ProcessedSite.Conflicts(published))
            Report(conflict);
        if (Log.HasLoggedErrors)
            return;

        CheckAndReport(result, options, budgets, targets);
        if (Log.HasLoggedErrors)
            return;

        (ProcessedAssets, ProcessedEndpoints) = (processed.Assets(result), processed.Endpoints(result));
        Sources = processed.Sources(result);
        var releases = new ReleaseStore(options.OutputDirectory);
        var release = releases.Add(
            result.ManifestFile!,
            published,
            stream => EndpointsManifest.Write(stream, processed.OwnEndpoints(result))
        );
        releases.TrimDaily(release, DateTime.UtcNow);
        Release = release.Folder;

        // A project without assets, such as a web API.
        if (result.Assets.Count > 0)
            Log.LogMessage(MessageImportance.High, "{0}", Summary.Of(result, clock.Elapsed));
    }

    private void CheckProperties()
    {
        var globals = (BuildEngine as IBuildEngine6)?.GetGlobalProperties().Keys ?? [];
        foreach (var diagnostic in KnownProperties.Misspelled(Project, globals))
            Report(diagnostic);
        if (SdkCompressionIsOff)
            Report(Catalog.SdkCompressionIsOff(Project.PlaceOfProperty("CompressionEnabled")));
    }

    private IReadOnlyList<SourceFile> Files(SiteItems site, IReadOnlyList<AssetRule> rules, PipelineOptions options)
    {
        var files = new SourceList(site, Report).Files();

        // While a source is absent, it is unknown what a pattern would match.
        if (!SourceList.Absent(site.Collect, site.Inputs.Select(input => input.SourceId)).Any())
        {
            var placeOfIgnore = Project.PlaceOfProperty(nameof(AssetsIgnore));
            foreach (var diagnostic in UnusedPatterns.Of(rules, options.Ignore, placeOfIgnore, files))
                Report(diagnostic);
        }

        return files;
    }
}
