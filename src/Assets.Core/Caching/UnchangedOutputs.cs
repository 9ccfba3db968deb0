using System.Collections.Concurrent;
using Assets.Core.Diagnostics;
using Assets.Core.References;

namespace Assets.Core.Caching;

/// <summary>
/// The part of the last run's output that this run would make again: after one file has changed, that file and all that
/// refer to it, directly or through others, are processed, and nothing else is.
/// </summary>
/// <param name="published">What is published as it was, in ordinal order of asset paths.</param>
/// <param name="diagnostics">What was reported while these files were processed.</param>
internal sealed class UnchangedOutputs(IReadOnlyList<PublishedAsset> published, IReadOnlyList<Diagnostic> diagnostics)
{
    private readonly HashSet<LogicalPath> paths = [.. published.Select(asset => asset.Path)];

    /// <summary>What is published as it was, in ordinal order of asset paths.</summary>
    public IReadOnlyList<PublishedAsset> Published => published;

    /// <summary>What was reported while these files were processed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>How many there are.</summary>
    public int Count => published.Count;

    /// <summary>Whether an asset is one of these.</summary>
    public bool Contains(LogicalPath path) => paths.Contains(path);

    /// <summary>Nothing: every asset is processed.</summary>
    public static UnchangedOutputs None { get; } = new([], []);

    /// <summary>Finds the output that is still right.</summary>
    /// <param name="record">The last run, of the same options.</param>
    /// <param name="scanned">All assets.</param>
    /// <param name="decisions">What decides their output.</param>
    public static UnchangedOutputs Of(RunRecord record, IReadOnlyList<ScannedAsset> scanned, OutputDecisions decisions)
    {
        if (record.Inputs.Count != record.Outputs.Count)
            return None;

        var kept = WithSameInput(record, scanned, decisions);
        var changed = Dependants(scanned, decisions, scanned.Where(asset => !kept.ContainsKey(asset.Path)));
        var files = scanned
            .Where(asset => !changed.Contains(asset.Path))
            .Select(asset => asset.Source.File)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            [
                .. kept.Where(pair => !changed.Contains(pair.Key))
                    .SelectMany(pair => pair.Value)
                    .OrderBy(asset => asset.Path),
            ],
            [
                .. record.Diagnostics.Where(diagnostic =>
                    Catalog.IsOfMinifying(diagnostic) && diagnostic.Place is { } place && files.Contains(place.File)
                ),
            ]
        );
    }

    /// <summary>The assets whose own input is the last run's, with their outputs, which are still there.</summary>
    private static ConcurrentDictionary<LogicalPath, List<PublishedAsset>> WithSameInput(
        RunRecord record,
        IReadOnlyList<ScannedAsset> scanned,
        OutputDecisions decisions
    )
    {
        var inputs = record
            .Inputs.Zip(record.Outputs)
            .ToDictionary(pair => pair.First.Description, StringComparer.Ordinal);
        var generated = record.Generated.ToDictionary(made => made.Path, StringComparer.Ordinal);
        var kept = new ConcurrentDictionary<LogicalPath, List<PublishedAsset>>();
        Parallel.ForEach(
            scanned,
            asset =>
            {
                if (
                    inputs.TryGetValue(InputRecord.Describe(asset.Source), out var stored)
                    && stored.First.Digest == Convert.ToHexString(asset.Sha256)
                    && stored.Second.Decisions == decisions.Of(asset)
                    && Outputs(asset, stored.Second, generated) is var outputs
                    && outputs.All(LastRun.IsWhole)
                )
                    kept[asset.Path] = outputs;
            }
        );
        return kept;
    }

    /// <summary>The published asset, and the source map that was made for it.</summary>
    private static List<PublishedAsset> Outputs(
        ScannedAsset asset,
        OutputRecord output,
        Dictionary<string, GeneratedRecord> generated
    )
    {
        var published = output.ToPublished(asset.Source);
        return generated.TryGetValue(asset.Path + ".map", out var map) ? [published, map.ToPublished()] : [published];
    }

    /// <summary>These assets and all that depend on them.</summary>
    private static HashSet<LogicalPath> Dependants(
        IReadOnlyList<ScannedAsset> scanned,
        OutputDecisions decisions,
        IEnumerable<ScannedAsset> changed
    )
    {
        var dependants = scanned
            .SelectMany(asset => decisions.DependenciesOf(asset).Select(on => (On: on, asset.Path)))
            .ToLookup(edge => edge.On, edge => edge.Path);
        var found = new HashSet<LogicalPath>();
        var next = new Stack<LogicalPath>(changed.Select(asset => asset.Path));
        while (next.TryPop(out var path))
        {
            if (!found.Add(path))
                continue;
            foreach (var dependant in dependants[path])
                next.Push(dependant);
        }

        return found;
    }
}
