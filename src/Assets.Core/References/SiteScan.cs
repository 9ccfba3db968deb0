using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Assets.Core.Naming;
using Assets.Core.References.Resolving;

namespace Assets.Core.References;

/// <summary>Finds the references of all assets, or takes them from the cache if a file was scanned before.</summary>
/// <param name="options">The options of the run.</param>
/// <param name="cache">Has the scans of earlier runs.</param>
/// <param name="memory">Bounds what is in memory at once.</param>
/// <param name="resolver">Finds the targets of references.</param>
internal sealed class SiteScan(
    PipelineOptions options,
    ContentCache cache,
    MemoryBudget memory,
    ReferenceResolver resolver
)
{
    /// <summary>Scans assets.</summary>
    /// <param name="assets">The assets, in ordinal order of their paths.</param>
    /// <param name="digests">Digests of files that have not changed since they were computed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The assets that could be read, and what is wrong with files and references.</returns>
    public async Task<(IReadOnlyList<ScannedAsset> Assets, IReadOnlyList<Diagnostic> Diagnostics)> RunAsync(
        IReadOnlyList<SourceAsset> assets,
        IReadOnlyDictionary<LogicalPath, byte[]> digests,
        CancellationToken cancellationToken
    )
    {
        var scanner = new AssetScanner(
            resolver,
            new NameScanner(new NameIndex(assets, options.Defaults)),
            options.Defaults
        );
        var stored = new StoredScans(cache, options, assets, resolver);
        var results = new (ScannedAsset? Scanned, IReadOnlyList<Diagnostic> Diagnostics)[assets.Count];
        await memory
            .RunAsync(
                Enumerable.Range(0, assets.Count),
                i => AssetScanner.MemoryFor(assets[i]),
                (i, _) =>
                {
                    results[i] = scanner.Scan(assets[i], stored, digests.GetValueOrDefault(assets[i].Path));
                    return default;
                },
                Environment.ProcessorCount,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!options.ChecksOnly)
            stored.TryStore([
                .. results.Where(result => result.Diagnostics.Count == 0).Select(result => result.Scanned!),
            ]);
        var scanned = ImportedScripts.Resolve(
            [.. results.Select(result => result.Scanned).OfType<ScannedAsset>()],
            resolver
        );
        return (
            scanned,
            [
                .. results.SelectMany(result => result.Diagnostics),
                .. new ReferenceReport(assets).Of(scanned, cancellationToken),
            ]
        );
    }
}
