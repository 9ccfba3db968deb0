using System.Security.Cryptography;
using Assets.Core.Caching;
using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Core.Output;

/// <summary>
/// Adds the compressed representations to published assets: largest first over all cores, each result in the cache.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="cache">Keeps results by content, also the verdict that compressing does not pay.</param>
/// <param name="output">Takes the files.</param>
internal sealed class CompressedVariants(PipelineOptions options, ContentCache cache, OutputFolder output)
{
    /// <summary>Compresses all that is worth it.</summary>
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
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        var memory = new ByteBudget(MemoryFor(Environment.ProcessorCount));
        await Parallel
            .ForEachAsync(
                jobs,
                parallel,
                async (i, token) =>
                {
                    using var share = await memory
                        .TakeAsync(Compressor.MemoryFor(result[i].Files[0].Length, ContentCoding.Brotli), token)
                        .ConfigureAwait(false);
                    result[i] = Compress(result[i], token);
                    step();
                }
            )
            .ConfigureAwait(false);
        return result;
    }

    // Two of the largest windows for two processors (148 MB), and never less; ordinary files take a tenth of that and
    // never wait.
    private static long MemoryFor(int processors) => (100L + (25L * Math.Max(processors, 2))) << 20;

    /// <summary>How many assets <see cref="RunAsync"/> would look at.</summary>
    public int Count(IReadOnlyList<PublishedAsset> assets) => assets.Count(IsWanted);

    private bool IsWanted(PublishedAsset published) =>
        published.Asset.Policy.Over(options.Defaults).Compress == true
        && Compressor.IsWorthTrying(published.Asset.Path, published.Files[0].Length);

    private PublishedAsset Compress(PublishedAsset published, CancellationToken cancellationToken)
    {
        var identity = published.Files[0];
        var quality = CompressionQuality.Of(published.Asset.Path, options.BrotliQuality);
        var variants = new List<PublishedFile>();
        foreach (var coding in new[] { ContentCoding.Brotli, ContentCoding.Gzip })
        {
            using var compressed = Compressed(identity, coding, quality, cancellationToken);

            // What brotli cannot make smaller, gzip cannot either.
            if (compressed.Length == 0)
                break;

            // Another quality makes other bytes of the same identity, for a run that may be at work now.
            var identityName = published.Asset.WithFingerprint(published.Fingerprint.Value).Value;
            var name = $"{identityName}.{quality}{coding.Suffix()}";
            var digest = Convert.ToBase64String(SHA256.HashData(compressed.Span));
            variants.Add(new PublishedFile(coding, output.Write(name, compressed.Memory), compressed.Length, digest));
        }

        return published with
        {
            Files = [identity, .. variants.OrderBy(variant => variant.Length)],
        };
    }

    /// <summary>The compressed bytes, to be disposed; empty when they do not pay.</summary>
    private RentedBytes Compressed(
        PublishedFile identity,
        ContentCoding coding,
        int quality,
        CancellationToken cancellationToken
    )
    {
        var key = CacheKey.Of(Compressor.Version(coding, quality), identity.Digest);
        if (cache.Read(key) is { } stored)
            return stored;

        using var input = new FileStream(
            identity.File,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.SequentialScan
        );

        // The compressor gives up as soon as the result is no smaller than the input, at most one block late.
        var room = RentedBytes.Of((int)Math.Min(Array.MaxLength, identity.Length + Compressor.BlockSize));
        using var output = room.AsStream();
        var pays = Compressor.Compress(input, identity.Length, output, coding, quality, cancellationToken);
        var compressed = room.Slice(0, pays ? (int)output.Position : 0);
        cache.Write(key, [compressed.Memory]);
        return compressed;
    }
}
