using System.Collections.Concurrent;
using System.Diagnostics;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Assets.Core.Fingerprinting;
using Assets.Core.Importing;
using Assets.Core.Minifying;
using Assets.Core.Naming;
using Assets.Core.References;
using Assets.Core.References.Resolving;
using Assets.Core.Reporting;
using Assets.Web;

namespace Assets.Core.Preparing;

/// <summary>
/// Puts placeholders into references and minifies, each asset separately, and stores each result in the cache.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="names">Decides which names have fingerprints.</param>
/// <param name="cache">Keeps the minifier's results for later runs.</param>
/// <param name="bodies">Keeps them for this run.</param>
/// <param name="memory">Bounds what is in memory at once.</param>
/// <param name="minifiers">The minifiers of the run.</param>
internal sealed class AssetPreparation(
    PipelineOptions options,
    PublishedNames names,
    ContentCache cache,
    RunBodies bodies,
    MemoryBudget memory,
    Minifiers minifiers
)
{
    // The source, the source with placeholders, what is sent to the minifier, and its answer.
    private const int BodiesAtOnce = 4;

    // Minifiers need the file in one array, and scripts of this size are data.
    private const long LargestToMinify = 1 << 30;

    private readonly ConcurrentDictionary<LogicalPath, PreparedBody> maps = [];
    private readonly ConcurrentBag<PreparedAsset> made = [];
    private readonly MinifierRuns runs = new(options, cache, bodies, minifiers);
    private Dictionary<LogicalPath, ScannedAsset> scannedByPath = [];
    private Dictionary<LogicalPath, int> mapClaims = [];

    /// <summary>Receives the times of files.</summary>
    public RunProfile Profile { get; init; } = new();

    /// <summary>Prepares assets.</summary>
    /// <param name="all">All assets of the site.</param>
    /// <param name="assets">Those to prepare.</param>
    /// <param name="step">Called after each.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>
    /// The assets and the source maps made for them, in ordinal order of asset paths, and the minifier's messages.
    /// </returns>
    public async Task<(IReadOnlyList<PreparedAsset> Assets, IReadOnlyList<Diagnostic> Diagnostics)> RunAsync(
        IReadOnlyList<ScannedAsset> all,
        IReadOnlyList<ScannedAsset> assets,
        Action step,
        CancellationToken cancellationToken
    )
    {
        runs.Profile = Profile;
        scannedByPath = all.ToDictionary(asset => asset.Source.Path);
        mapClaims = all.Select(asset => asset.SourceMap?.Target?.Path)
            .OfType<LogicalPath>()
            .CountBy(path => path)
            .ToDictionary();

        var prepared = new PreparedAsset[assets.Count];
        await memory
            .RunAsync(
                Enumerable.Range(0, assets.Count),
                i => IsPublishedAsItIs(assets[i]) ? 0 : BodiesAtOnce * RentedBytes.MemoryFor(assets[i].Source.Length),
                async (i, token) =>
                {
                    var start = Stopwatch.GetTimestamp();
                    prepared[i] = await PrepareAsync(assets[i], token).ConfigureAwait(false);
                    Profile.Add(assets[i].Path, "minify", start);
                    step();
                },
                Environment.ProcessorCount + 1,
                cancellationToken
            )
            .ConfigureAwait(false);

        for (var i = 0; i < prepared.Length; i++)
        {
            if (maps.TryGetValue(prepared[i].Source.Path, out var body))
                prepared[i] = prepared[i] with { Body = body, Placeholders = new Dictionary<LogicalPath, string>() };
        }

        var about = assets.SelectMany(asset => runs.DiagnosticsOf(asset.Path));
        return (
            [.. prepared.Concat(made).OrderBy(asset => asset.Source.Path)],
            minifiers.Unavailable is { } unavailable ? [unavailable, .. about] : [.. about]
        );
    }

    private async Task<PreparedAsset> PrepareAsync(ScannedAsset scanned, CancellationToken cancellationToken)
    {
        var prepared = new PreparedAsset
        {
            Scanned = scanned,
            IsFingerprinted = IsFingerprinted(scanned.Source),
            Placeholders = new Dictionary<LogicalPath, string>(),
            Body = SourceBody.Instance,
        };
        if (IsPublishedAsItIs(scanned))
            return prepared;

        var minifies = Minifies(scanned);
        var references = RewrittenReferences(scanned);
        using var source = PreparedBodies.ReadSource(scanned);
        var ownMap = minifies ? MapToMake(scanned) : null;
        var linkedMap =
            options.SourceMaps == SourceMaps.Linked && ownMap is not null && IsFingerprinted(ownMap) ? ownMap : null;
        var targets = references
            .SelectMany(reference => reference.Targets)
            .Append(linkedMap)
            .OfType<SourceAsset>()
            .Where(IsFingerprinted)
            .Select(target => target.Path);
        var placeholders = Placeholder.For(targets, source.Span);
        var edits = ReferenceRewriter.Edits(source.Span, references, placeholders);
        using var rewritten = edits.Count == 0 ? null : ReferenceRewriter.Apply(source.Span, edits);
        prepared = prepared with
        {
            Placeholders = placeholders,
            Body = rewritten is null ? SourceBody.Instance : RewrittenBody.Instance,
        };
        if (minifies)
            prepared = await MinifyAsync(prepared, new(source, edits, rewritten ?? source, ownMap), cancellationToken)
                .ConfigureAwait(false);
        if (linkedMap is not null && prepared.Body is not MinifiedBody { Trailer.Length: > 0 })
            placeholders.Remove(linkedMap.Path);
        if (prepared.Body is RewrittenBody && OwnMap(scanned) is { } map)
            maps[map.Source.Path] = new ShiftedMapBody(prepared);
        return prepared;
    }

    private bool IsPublishedAsItIs(ScannedAsset scanned) =>
        !Minifies(scanned)
        && RewrittenReferences(scanned).All(reference => reference.Resolution.Kind == ResolutionKind.Foreign);

    /// <summary>
    /// The references that are rewritten in the file; the import map has the others. A file of a bundler is changed
    /// only if a rule gives a file that it refers to another name.
    /// </summary>
    private IReadOnlyList<ResolvedReference> RewrittenReferences(ScannedAsset scanned)
    {
        var found = scanned.References;
        if (scanned.Source.IsBundled)
            found = [.. found.Where(reference => reference.Targets.Any(IsFingerprinted))];
        return options.JavaScriptModules == JavaScriptModules.Rewrite
            ? found
            : [.. found.Where(reference => !reference.IsModuleImport)];
    }

    /// <summary>The collected source map that this file names and no other does.</summary>
    private ScannedAsset? OwnMap(ScannedAsset scanned) =>
        scanned.SourceMap is { Target: { } target } && mapClaims[target.Path] == 1
            ? scannedByPath.GetValueOrDefault(target.Path)
            : null;

    private bool IsFingerprinted(SourceAsset asset) => names.CarryFingerprint(asset);

    /// <summary>
    /// A file is minified when its language is supported, the policy enables it, and its source map, if it has one, is
    /// its own.
    /// </summary>
    private bool Minifies(ScannedAsset scanned) =>
        scanned.IsUtf8
        && scanned.Source.Length <= LargestToMinify
        && runs.CanMinify(scanned.Source)
        && (scanned.SourceMap is null || OwnMap(scanned) is not null);

    /// <summary>
    /// The map that the file should get; none when it names one, or when there is a file of that name already.
    /// </summary>
    private SourceAsset? MapToMake(ScannedAsset scanned)
    {
        if (
            options.SourceMaps == SourceMaps.None
            || scanned.SourceMap is not null
            || FileKinds.Of(scanned.Source.Path.Name).Syntax.IsJson()
        )
            return null;

        var path = LogicalPath.Parse(scanned.Source.Path + ".map");
        return scannedByPath.ContainsKey(path) ? null : SourceAsset.Generated(path, scanned.Source.Policy);
    }

    private async Task<PreparedAsset> MinifyAsync(
        PreparedAsset prepared,
        MinifierText text,
        CancellationToken cancellationToken
    )
    {
        var map = OwnMap(prepared.Scanned);
        var result = await runs.RunAsync(prepared, text, map, cancellationToken).ConfigureAwait(false);
        if (result.Text is not { } minified)
            return prepared;
        if (result.Map is not { } newMap)
            return prepared with { Body = new MinifiedBody(minified, "") };
        if (text.OwnMap is { } own)
            return WithOwnMap(prepared, own, minified, newMap);

        var reference = prepared.Scanned.SourceMap!.Value;
        maps[map!.Source.Path] = new MinifiedMapBody(newMap);
        return prepared with
        {
            Body = new MinifiedBody(
                minified,
                SourceMapComment(prepared, reference.Reference.Specifier, reference.Target!)
            ),
        };
    }

    private PreparedAsset WithOwnMap(PreparedAsset prepared, SourceAsset map, RunBody minified, RunBody newMap)
    {
        if (options.SourceMaps == SourceMaps.Hidden)
            return prepared with { Body = new MinifiedBody(minified, ""), HiddenMap = newMap };

        made.Add(
            new PreparedAsset
            {
                Scanned = new ScannedAsset(map, [], [], IsUtf8: true, []),
                IsFingerprinted = IsFingerprinted(map),
                Placeholders = new Dictionary<LogicalPath, string>(),
                Body = new MinifiedMapBody(newMap),
            }
        );
        return prepared with
        {
            Body = new MinifiedBody(minified, SourceMapComment(prepared, Uri.EscapeDataString(map.Path.Name), map)),
        };
    }

    private static string SourceMapComment(PreparedAsset prepared, string specifier, SourceAsset map)
    {
        var name = ReferenceRewriter.Rename(specifier, map, prepared.Placeholders.GetValueOrDefault(map.Path));
        return FileKinds.Of(prepared.Source.Path.Name).Syntax == Syntax.Css
            ? $"/*# sourceMappingURL={name} */\n"
            : $"//# sourceMappingURL={name}\n";
    }
}
