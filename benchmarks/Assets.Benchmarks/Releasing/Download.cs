using System.IO.Compression;
using Assets.Manifest;

namespace Assets.Benchmarks.Releasing;

/// <summary>
/// What a visitor with all files of the earlier release downloads after the later one: bodies, not headers.
/// </summary>
/// <param name="Files">The files whose content is new to the visitor.</param>
/// <param name="WithoutDelta">Those of them that are downloaded whole.</param>
/// <param name="Brotli">Bytes without dictionaries, at the quality of the publish.</param>
/// <param name="BestBrotli">The same with brotli 11.</param>
/// <param name="Dictionaries">Bytes with dictionaries.</param>
internal sealed record Download(int Files, int WithoutDelta, long Brotli, long BestBrotli, long Dictionaries)
{
    private const int BestQuality = 11;

    // The largest window of brotli without its extension for large ones: no file is cut off from its own beginning.
    private const int LargestWindow = 24;

    public double Share => (double)Dictionaries / Brotli;

    /// <summary>The changed files of a folder, each with whether its name changes with its content.</summary>
    public static IReadOnlyList<(bool IsImmutable, Download Download)> Of(TwoReleases releases, string folder)
    {
        var known = releases.Earlier.Entries.ToDictionary(entry => entry.Url, StringComparer.Ordinal);
        return releases
            .Later.Entries.Where(entry =>
                entry.Path.StartsWith(folder, StringComparison.Ordinal)
                && known.GetValueOrDefault(entry.Url)?.Files[0].ETag != entry.Files[0].ETag
            )
            .AsParallel()
            .Select(entry => (entry.Cache == CacheClass.Immutable, Of(entry, releases.WebRoot)))
            .ToList();
    }

    public static Download Sum(params IReadOnlyCollection<Download> downloads) =>
        new(
            downloads.Sum(download => download.Files),
            downloads.Sum(download => download.WithoutDelta),
            downloads.Sum(download => download.Brotli),
            downloads.Sum(download => download.BestBrotli),
            downloads.Sum(download => download.Dictionaries)
        );

    private static Download Of(ManifestEntry entry, string webRoot)
    {
        var whole = entry.Files.Min(file => file.Length);
        // The earlier release is the only one there is.
        var delta = entry.Deltas.SingleOrDefault();
        return new(
            1,
            delta is null ? 1 : 0,
            whole,
            BrotliLength(File.ReadAllBytes(Path.Combine(webRoot, entry.Files[0].File))),
            delta?.Length ?? whole
        );
    }

    private static int BrotliLength(byte[] body)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, compressed, out var length, BestQuality, LargestWindow)
            ? Math.Min(length, body.Length)
            : body.Length;
    }
}
