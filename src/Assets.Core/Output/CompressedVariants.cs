using System.Diagnostics;
using Assets.Core.Caching;
using Assets.Core.Compressing;
using Assets.Core.Fingerprinting;
using Assets.Core.Reporting;
using Assets.Manifest;

namespace Assets.Core.Output;

/// <summary>
/// Adds the compressed representations to published assets: largest first over all cores, each result in the cache.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="cache">Keeps results by content, also the one that compressing does not pay.</param>
/// <param name="memory">Bounds what is in memory at once.</param>
/// <param name="output">Takes the files.</param>
internal sealed class CompressedVariants(
    PipelineOptions options,
    ContentCache cache,
    MemoryBudget memory,
    OutputFolder output
)
{
    /// <summary>Receives the times of files and the use of the cache.</summary>
    public RunProfile Profile { get; init; } = new();

    /// <summary>Compresses all files that get smaller.</summary>
    /// <returns>The assets in the order given, with their variants.</returns>
    public async Task<IReadOnlyList<PublishedAsset>> RunAsync(
        IReadOnlyList<PublishedAsset> assets,
        Action step,
        CancellationToken cancellationToken
    )
    {
        var result = assets.ToArray();
        var jobs = Enumerable
            .Range(0, result.Length)
            .Where(i => IsWanted(result[i]))
            .OrderByDescending(i => result[i].Files[0].Length);
        await memory
            .RunAsync(
                jobs,
                i => MemoryFor(result[i].Files[0].Length),
                (i, token) =>
                {
                    var start = Stopwatch.GetTimestamp();
                    result[i] = Compress(result[i], token);
                    Profile.Add(result[i].Path, "compress", start);
                    step();
                    return default;
                },
                Environment.ProcessorCount,
                cancellationToken
            )
            .ConfigureAwait(false);
        return result;
    }

    private long MemoryFor(long length) =>
        options.Compressions.Max(coding => Compressor.MemoryFor(length, coding)) + OutputFile.MemoryFor(length);

    /// <summary>How many assets <see cref="RunAsync"/> processes.</summary>
    public int Count(IReadOnlyList<PublishedAsset> assets) => assets.Count(IsWanted);

    private bool IsWanted(PublishedAsset published) =>
        CompressedAssets.Contains(options, published.Source, published.Files[0].Length);

    private PublishedAsset Compress(PublishedAsset published, CancellationToken cancellationToken)
    {
        var identity = published.Files[0];
        var variants = new List<PublishedFile>();
        var isRefused = false;
        // Gzip last: what brotli or zstd cannot make smaller, gzip cannot either.
        foreach (var coding in options.Compressions.OrderBy(coding => coding == ContentCoding.Gzip))
        {
            if (isRefused && coding == ContentCoding.Gzip)
                break;
            // Also one that is larger than another: it is for clients that do not accept the smaller one.
            if (Compress(published, coding, cancellationToken) is { } variant)
                variants.Add(variant);
            else
                isRefused = true;
        }

        return published with
        {
            Files = [identity, .. variants.OrderBy(variant => variant.Length).ThenBy(variant => variant.Coding)],
        };
    }

    /// <summary>The compressed representation; <see langword="null"/> when it does not save enough.</summary>
    private PublishedFile? Compress(PublishedAsset published, ContentCoding coding, CancellationToken cancellationToken)
    {
        var identity = published.Files[0];
        var quality = CompressionQuality.Of(published.Path, identity.Length, options.BrotliQuality);
        var key = CacheKey.Of(Compressor.Version(coding, quality), identity.Digest).For(published.Path);
        using var file = output.Create(identity.Length);
        var isCheap = CompressionQuality.IsCheap(identity.Length);
        var isStored = !isCheap && cache.TryCopy(key, file);
        if (!isCheap)
            Profile.Count("compress", isStored);
        if (!isStored)
        {
            using var source = new SourceSnapshot(identity.File, Convert.FromBase64String(identity.Digest));
            if (!Compressor.Compress(source, identity.Length, file, coding, quality, cancellationToken))
                file.SetLength(0);
            source.ReadToEnd();
        }

        PublishedFile? variant = null;
        if (file.Length > 0)
        {
            // Named by its own bytes, not by those of the identity: a run with another quality makes others.
            var (path, sha256) = file.Complete(digest =>
                published.Source.WithFingerprint(Fingerprint.Of(digest).Value).Value + coding.Suffix()
            );
            variant = new PublishedFile(coding, path, file.Length, Convert.ToBase64String(sha256));
        }

        if (!isStored && !isCheap)
            cache.TryStore(key, file.OpenComplete);
        return variant;
    }
}
