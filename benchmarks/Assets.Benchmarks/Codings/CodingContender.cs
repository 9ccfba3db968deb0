using System.Diagnostics;
using Assets.Core.Compressing;
using Assets.Manifest;

namespace Assets.Benchmarks.Codings;

/// <summary>One coding at one level, made by the compressors of the package.</summary>
/// <param name="Title">The head of its column.</param>
/// <param name="Compress">Makes the compressed form; null if it saves less than 5 %.</param>
internal sealed record CodingContender(string Title, Func<byte[], byte[]?> Compress)
{
    public static readonly IReadOnlyList<CodingContender> All =
    [
        Of("br 11", ContentCoding.Brotli, 11),
        Of("br 10", ContentCoding.Brotli, 10),
        Of("br 9", ContentCoding.Brotli, 9),
        Of("gzip 9", ContentCoding.Gzip, 0),
        Zstandard(12),
        Zstandard(19),
        Zstandard(22),
    ];

    /// <summary>Compresses all bodies.</summary>
    public CodingResult Run(IReadOnlyList<byte[]> bodies)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var lengths = bodies.Select(body => Compress(body)?.Length ?? body.Length).ToArray();
        return new(Title, lengths, Process.GetCurrentProcess().TotalProcessorTime - before);
    }

    private static CodingContender Of(string title, ContentCoding coding, int quality) =>
        new(title, body => Compressor.Compress(body, coding, quality, CancellationToken.None));

    private static CodingContender Zstandard(int level) =>
        new(
            $"zstd {level}",
            body =>
            {
                using var encoder = ZstandardFrames.Encoder(body.Length, level);
                using var output = new MemoryStream();
                var limit = (long)(body.Length * 0.95);
                return ZstandardFrames.TryWrite(
                    encoder,
                    new MemoryStream(body),
                    body.Length,
                    output,
                    limit,
                    CancellationToken.None
                )
                    ? output.ToArray()
                    : null;
            }
        );
}

/// <summary>What one coding made of the files of a kind.</summary>
/// <param name="Title">The head of its column.</param>
/// <param name="Lengths">The length of each file; that of the file itself where compression does not pay.</param>
/// <param name="Cpu">User and system time.</param>
internal sealed record CodingResult(string Title, IReadOnlyList<int> Lengths, TimeSpan Cpu)
{
    public long Bytes => Lengths.Sum(length => (long)length);
}
