using System.Collections.Concurrent;
using System.Security.Cryptography;
using Assets.Core.Caching;
using Assets.Core.Diagnostics;
using Assets.Core.Minifying;
using Assets.Core.References;
using Assets.Core.References.Resolving;
using Assets.Core.Reporting;

namespace Assets.Core.Preparing;

/// <summary>Runs the minifiers over prepared files, or takes their earlier results from the cache.</summary>
/// <param name="options">The run's options.</param>
/// <param name="cache">Keeps results for later runs.</param>
/// <param name="bodies">Keeps them for this run.</param>
/// <param name="minifiers">The minifiers of the run.</param>
internal sealed class MinifierRuns(PipelineOptions options, ContentCache cache, RunBodies bodies, Minifiers minifiers)
{
    // Change this when the same input gives another result.
    private const string Step = "minify 3";

    private readonly ConcurrentDictionary<LogicalPath, IReadOnlyList<Diagnostic>> diagnostics = [];

    /// <summary>Counts results from the cache and new ones.</summary>
    public RunProfile Profile { get; set; } = new();

    /// <summary>Whether there is a minifier for a file, and its policy asks for it.</summary>
    public bool CanMinify(SourceAsset asset) => MinifiersOf(asset).Count > 0;

    /// <summary>What the minifiers reported about a file.</summary>
    public IReadOnlyList<Diagnostic> DiagnosticsOf(LogicalPath path) => diagnostics.GetValueOrDefault(path, []);

    /// <summary>The result of the first minifier that can be run, from the cache if it is there.</summary>
    public async Task<MinifiedResult> RunAsync(
        PreparedAsset prepared,
        MinifierText text,
        ScannedAsset? map,
        CancellationToken cancellationToken
    )
    {
        var asset = prepared.Source;
        foreach (var minifier in MinifiersOf(asset))
        {
            var key = CacheKey
                .Of(
                    Step,
                    minifier.Version,
                    asset.Path.Extension,
                    Convert.ToHexString(SHA256.HashData(text.Substituted.Span)),
                    map is null ? "" : Convert.ToHexString(map.Sha256),
                    text.OwnMap is null ? "" : $"{asset.Path.Name} {Convert.ToHexString(prepared.Scanned.Sha256)}"
                )
                .For(asset.Path);
            var result =
                TryReadStored(key, asset)
                ?? await RunMinifierAsync(minifier, key, prepared, text, map, cancellationToken).ConfigureAwait(false);
            if (result is not null)
                return result;
        }

        return MinifiedResult.Kept;
    }

    private MinifiedResult? TryReadStored(CacheKey key, SourceAsset asset)
    {
        using var stored = MinifiedEntry.TryRead(cache, key);
        if (stored is null)
            return null;

        Profile.Count("minify", isStored: true);
        Note(asset, stored.DiagnosticsFor(asset.File));
        return stored.Kept ? MinifiedResult.Kept : Keep(stored.Body, stored.Map);
    }

    /// <summary>The result of one minifier; null when it cannot be run.</summary>
    private async Task<MinifiedResult?> RunMinifierAsync(
        Minifier minifier,
        CacheKey key,
        PreparedAsset prepared,
        MinifierText text,
        ScannedAsset? map,
        CancellationToken cancellationToken
    )
    {
        var asset = prepared.Source;
        using var inputMap = map is null
            ? null
            : PreparedBodies.ShiftedMap(map, prepared.Scanned, prepared.Placeholders);
        var input = new MinifyInput(asset.Path, asset.File, text.Substituted.Memory)
        {
            Original = text.Substituted == text.Source ? default : text.Source.Memory,
            InputMap = inputMap?.Memory ?? default,
            WithMap = text.OwnMap is not null,
        };
        var result = await minifier.MinifyAsync(input, cancellationToken).ConfigureAwait(false);
        if (result.Outcome == MinifyOutcome.Unavailable)
            return null;

        Profile.Count("minify", isStored: false);
        Note(asset, result.Diagnostics);
        var isMinified = result.Outcome == MinifyOutcome.Minified;
        var body = isMinified ? result.Body : default;
        var newMap =
            text.OwnMap is not null && isMinified && !result.Map.IsEmpty
                ? OwnSourceMap.Of(result.Map.Span, text.Source.Span, text.Edits)
                : result.Map;
        if (result.IsRepeatable)
            MinifiedEntry.TryStore(cache, key, !isMinified, result.Diagnostics, body.Span, newMap.Span);
        return isMinified ? Keep(body.Span, newMap.Span) : MinifiedResult.Kept;
    }

    private MinifiedResult Keep(ReadOnlySpan<byte> text, ReadOnlySpan<byte> map) =>
        new(bodies.Put(text), map.IsEmpty ? null : bodies.Put(map));

    private IReadOnlyList<Minifier> MinifiersOf(SourceAsset asset) =>
        minifiers.For(asset.Path, asset.Policy.Over(options.Defaults).Minify ?? Minification.None);

    private void Note(SourceAsset asset, IReadOnlyList<Diagnostic> about)
    {
        if (about.Count > 0)
            diagnostics[asset.Path] = about;
    }
}

/// <summary>The input of the minifier.</summary>
/// <param name="Source">The file's own bytes.</param>
/// <param name="Edits">What is changed in them.</param>
/// <param name="Substituted">The bytes after that.</param>
/// <param name="OwnMap">The source map that is to be made, if any.</param>
internal sealed record MinifierText(
    RentedBytes Source,
    IReadOnlyList<TextEdit> Edits,
    RentedBytes Substituted,
    SourceAsset? OwnMap
);

/// <summary>The minifier's output for a file.</summary>
/// <param name="Text">The minified text; <see langword="null"/> when the file is unchanged.</param>
/// <param name="Map">Its source map, if it has one.</param>
internal sealed record MinifiedResult(RunBody? Text, RunBody? Map)
{
    public static MinifiedResult Kept { get; } = new(null, null);
}
