using Assets.Core.Bundlers;
using Assets.Core.Caching;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Core.Dictionaries;
using Assets.Core.Fingerprinting;
using Assets.Core.Importing;
using Assets.Core.Minifying;
using Assets.Core.Minifying.Esbuild;
using Assets.Core.Naming;
using Assets.Core.Output;
using Assets.Core.Preparing;
using Assets.Core.References;
using Assets.Core.References.Resolving;
using Assets.Core.Reporting;
using Assets.Manifest;

namespace Assets.Core;

/// <summary>Makes a site's assets ready to publish: collect, scan, prepare, fingerprint, compress, write.</summary>
/// <param name="options">The options of the run.</param>
/// <param name="progress">Receives the progress of long steps.</param>
internal sealed class AssetPipeline(PipelineOptions options, IProgress<Progress> progress)
{
    private readonly LastRun lastRun = new(Path.Combine(options.OutputDirectory, LastRun.FileName), options);
    private readonly ContentCache cache = new(options.CacheDirectory, Path.Combine(options.OutputDirectory, "cache"))
    {
        Fetch = options.ChecksOnly ? null : options.FetchCache,
    };

    private readonly MemoryBudget memory = new(options.MemoryBudget - KeptBodies(options));
    private readonly OutputFolder output = new(Path.Combine(options.OutputDirectory, "wwwroot"));
    private readonly OutputFolder hiddenMaps = new(Path.Combine(options.OutputDirectory, "sourcemaps"));
    private readonly DateTime started = DateTime.UtcNow;
    private readonly RunProfile profile = new();
    private readonly RunReportFile report = new(options);

    /// <summary>
    /// Runs every step. The result has all errors together; a run that fails leaves the output of the last run
    /// unchanged.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<PipelineResult> RunAsync(IEnumerable<SourceFile> sources, CancellationToken cancellationToken)
    {
        try
        {
            FileFailure.On(
                FileOperation.Write,
                options.OutputDirectory,
                () =>
                {
                    Directory.CreateDirectory(options.OutputDirectory);
                }
            );
            profile.Begin("collect");
            var (assets, bundles, collecting) = CollectedSite.Of(options, [.. sources]);
            if (
                !options.ChecksOnly
                && collecting.Count == 0
                && report.Exists
                && lastRun.Replay(assets, bundles, Deltas.IdsBefore) is { } repeated
            )
                return repeated with { EntryPoints = bundles.EntryPoints() };

            profile.Begin("scan");
            var resolver = new ReferenceResolver(
                assets,
                options.BaseUrl,
                options.PrecacheManifest,
                options.FrameworkFiles
            );
            var (scanned, scanning) = await new SiteScan(options, cache, memory, resolver)
                .RunAsync(assets, lastRun.KnownDigests(assets), cancellationToken)
                .ConfigureAwait(false);
            profile.Begin("resolve");
            var names = new PublishedNames(options, scanned);
            scanned = new PagesWithoutOurMap(options).Leave(scanned);
            scanned = new ImportMapFolders(options, resolver, names).Expand(scanned);
            var (imports, importing) = new ImportMap(options, scanned, names).Build();
            scanned = new EmptyImportMaps(options, imports).Fill(scanned);
            if (
                options.ChecksOnly
                || collecting
                    .Concat(scanning)
                    .Concat(importing)
                    .Any(diagnostic => diagnostic.Severity == Severity.Error)
            )
                return Failure([.. collecting, .. bundles.Diagnostics, .. scanning, .. importing]);

            var decisions = new OutputDecisions(scanned, names);
            var unchanged = lastRun.Unchanged(scanned, decisions);
            profile.Begin("minify");
            using var bodies = new RunBodies(Path.Combine(options.OutputDirectory, "bodies"), KeptBodies(options));
            var (prepared, minifying) = await PrepareAsync(scanned, unchanged, names, bodies, cancellationToken)
                .ConfigureAwait(false);
            profile.Begin("fingerprint");
            var named = await new Fingerprinter(memory, output, hiddenMaps)
                .RunAsync(prepared, unchanged.Published, cancellationToken)
                .ConfigureAwait(false);
            var listed = new PrecacheList(options, output).AddTo(Together(named, unchanged.Published));
            profile.Begin("compress");
            var published = await CompressAsync(listed, unchanged, cancellationToken).ConfigureAwait(false);
            var release = await Deltas.RunAsync(published, cancellationToken).ConfigureAwait(false);
            profile.Begin("write");
            return Complete(
                release,
                scanned,
                decisions,
                unchanged,
                names.Kept,
                bundles,
                bundles.AddTo(imports),
                [.. collecting, .. bundles.Diagnostics, .. scanning, .. KeptNameMessages.Of(names.Kept), .. minifying]
            );
        }
        catch (Exception exception) when (FileFailure.In(exception) is { } failure)
        {
            return Failure([FileFailure.Describe(failure)]);
        }
    }

    private Deltas Deltas => field ??= new(options, cache, memory, output) { Profile = profile };

    /// <summary>The part of the budget for what one step leaves in memory for a later one.</summary>
    private static long KeptBodies(PipelineOptions options) => options.MemoryBudget / 8;

    private static IReadOnlyList<PublishedAsset> Together(
        IReadOnlyList<PublishedAsset> one,
        IReadOnlyList<PublishedAsset> other
    ) => other.Count == 0 ? one : [.. one.Concat(other).OrderBy(asset => asset.Path)];

    private async Task<(IReadOnlyList<PreparedAsset> Assets, IReadOnlyList<Diagnostic> Diagnostics)> PrepareAsync(
        IReadOnlyList<ScannedAsset> scanned,
        UnchangedOutputs unchanged,
        PublishedNames names,
        RunBodies bodies,
        CancellationToken cancellationToken
    )
    {
        var changed = scanned.Where(asset => !unchanged.Contains(asset.Path)).ToList();
        ReleaseGarbage(changed.Sum(asset => asset.Source.Length));
        await using var esbuild = new EsbuildService(Esbuild());
        var counter = new ProgressCounter(progress, "prepared", changed.Count);
        var (prepared, diagnostics) = await new AssetPreparation(
            options,
            names,
            cache,
            bodies,
            memory,
            new Minifiers(options.Minifier, esbuild)
        )
        {
            Profile = profile,
        }
            .RunAsync(scanned, changed, counter.Step, cancellationToken)
            .ConfigureAwait(false);
        return (prepared, [.. diagnostics.Concat(unchanged.Diagnostics).OrderBy(FileOf, StringComparer.Ordinal)]);
    }

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Place?.File ?? "";

    private EsbuildExecutable Esbuild()
    {
        var copies = Path.Combine(options.OutputDirectory, "tools");
        return File.Exists(options.EsbuildPath)
            ? new EsbuildExecutable(options.EsbuildPath, copies)
            : EsbuildExecutable.Below(options.EsbuildPath, copies);
    }

    /// <summary>
    /// Returns the memory of the step before to the system, when a step is about to use much of its own. The collector
    /// does not know that the compressor allocates outside its heap.
    /// </summary>
    /// <param name="bytes">How many bytes the step processes.</param>
    private void ReleaseGarbage(long bytes)
    {
        if (bytes > options.MemoryBudget / 4)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task<IReadOnlyList<PublishedAsset>> CompressAsync(
        IReadOnlyList<PublishedAsset> assets,
        UnchangedOutputs unchanged,
        CancellationToken cancellationToken
    )
    {
        var changed = assets.Where(asset => !unchanged.Contains(asset.Path)).ToList();
        ReleaseGarbage(changed.Sum(asset => asset.Files[0].Length));
        var variants = new CompressedVariants(options, cache, memory, output) { Profile = profile };
        var counter = new ProgressCounter(progress, "compressed", variants.Count(changed));
        var compressed = await variants.RunAsync(changed, counter.Step, cancellationToken).ConfigureAwait(false);
        return Together(compressed, unchanged.Published);
    }

    /// <summary>From here on no input can make the run fail; the manifest is written last.</summary>
    private PipelineResult Complete(
        ReleaseWithDeltas release,
        IReadOnlyList<ScannedAsset> scanned,
        OutputDecisions decisions,
        UnchangedOutputs unchanged,
        IReadOnlyList<KeptName> kept,
        Bundles bundles,
        IReadOnlyDictionary<string, string> imports,
        IReadOnlyList<Diagnostic> diagnostics
    )
    {
        var manifest = Path.Combine(options.OutputDirectory, AssetManifest.FileName);
        lastRun.Forget();
        ManifestWriter.Write(manifest, release.Assets, options.BaseUrl, imports, bundles.EntryPoints());
        Deltas.TryPrepareRecord(release, manifest);

        var result = new PipelineResult(release.Assets, diagnostics, manifest, output.Changed)
        {
            Returning = release.Returning,
            KeptNames = kept,
            EntryPoints = bundles.EntryPoints(),
        };
        report.TryWrite(result, scanned, imports, profile, unchanged.Count);
        var uses = Path.Combine(options.OutputDirectory, CacheUses.FileName);
        var isListed = options.FetchCache is null || CacheUses.TryWrite(uses, cache.Used, unchanged);
        if (isListed && !diagnostics.Any(Catalog.IsTransient))
            lastRun.TryRemember(result, scanned, decisions, bundles, release, started);
        CacheTrimming.TrimDaily(cache, DateTime.UtcNow);
        return result;
    }

    private static PipelineResult Failure(IReadOnlyList<Diagnostic> diagnostics) => new([], diagnostics, null, 0);
}
