using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using Assets.Manifest;

namespace Assets.Core.Compressing;

/// <summary>
/// Compresses files in process, block by block: neither the body nor the result is completely in memory.
/// </summary>
internal static class Compressor
{
    // A variant costs a file, an entry in the manifest and a place in caches; a saving of less than a twentieth does
    // not justify that.
    private const double WorthIt = 0.95;

    private const int GzipLevel = 9;

    // RFC 1952, 2.3.1: zlib writes the operating system there, but the result must be the same on every system.
    private const int GzipSystemOffset = 9;
    private const byte UnknownSystem = 255;

    /// <summary>How many bytes are compressed between two checks of the result's size.</summary>
    public const int BlockSize = 64 << 10;

    // 4 MB. RFC 7932 allows 24, with which brotli gains 0.04 % of monaco-editor's 7 MB worker; 21 would lose 3.6 % and
    // save 17 MB of memory. zstd would gain 1.1 % of a script of 9 MB with 23, and take 94 MB instead of 56.
    private const int LargestWindow = 22;

    private const int SmallestWindow = 10;

    // On text 22 saves less than 0.1 %, and takes more time and a third more memory (docs/benchmarks.md).
    private const int ZstandardLevel = 19;

    /// <summary>Tool and options: a cached result is valid as long as this is the same.</summary>
    public static string Version(ContentCoding coding, int quality) =>
        coding switch
        {
            ContentCoding.Brotli => $"br {quality} 3",
            ContentCoding.Zstandard => $"zstd {ZstandardLevel} {ZstandardFrames.Library} 1",
            _ => $"gzip {GzipLevel} 3",
        };

    /// <summary>Whether compressing can save enough for a file of this kind and size.</summary>
    public static bool IsWorthTrying(LogicalPath path, long length) => CompressibleTypes.Contains(path, length);

    /// <summary>
    /// About how much memory one run takes, in bytes; at quality 11 measured with 2 KB (4 MB), 145 KB (11), 890 KB (24)
    /// and 7 MB (73).
    /// </summary>
    public static long MemoryFor(long length, ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => (5 << 20)
                + (32 * Math.Min(length, 150 << 10))
                + (16 * Math.Min(length, 1L << LargestWindow)),
            ContentCoding.Zstandard => ZstandardFrames.MemoryFor(length, ZstandardLevel, LargestWindow),
            _ => 1 << 20,
        };

    /// <summary>Compresses bytes.</summary>
    /// <returns>The compressed bytes; null when they save less than 5 %.</returns>
    public static byte[]? Compress(
        ReadOnlyMemory<byte> body,
        ContentCoding coding,
        int quality,
        CancellationToken cancellationToken
    )
    {
        using var input = MemoryMarshal.TryGetArray(body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count)
            : new MemoryStream(body.ToArray());
        using var output = new MemoryStream();
        return Compress(input, body.Length, output, coding, quality, cancellationToken) ? output.ToArray() : null;
    }

    /// <summary>Compresses a stream into another.</summary>
    /// <param name="input">Read to its end.</param>
    /// <param name="length">The length of the input; the window is not larger, which saves memory.</param>
    /// <param name="output">Receives the result; when it is too large to keep, discard what was written.</param>
    /// <param name="coding">The format.</param>
    /// <param name="quality">For brotli, 0 to 11.</param>
    /// <param name="cancellationToken">Checked between blocks of 64 KB.</param>
    /// <returns>Whether the result saves at least 5 %.</returns>
    public static bool Compress(
        Stream input,
        long length,
        Stream output,
        ContentCoding coding,
        int quality,
        CancellationToken cancellationToken
    )
    {
        var limit = (long)(length * WorthIt);
        return coding switch
        {
            ContentCoding.Brotli => Brotli(input, length, output, quality, limit, cancellationToken),
            ContentCoding.Zstandard => Zstandard(input, length, output, limit, cancellationToken),
            ContentCoding.Gzip => Gzip(input, output, limit, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, "No compressor makes this coding."),
        };
    }

    private static bool Zstandard(
        Stream input,
        long length,
        Stream output,
        long limit,
        CancellationToken cancellationToken
    )
    {
        using var encoder = ZstandardFrames.Encoder(length, ZstandardLevel, LargestWindow);
        return ZstandardFrames.TryWrite(encoder, input, length, output, limit, cancellationToken);
    }

    private static bool Brotli(
        Stream input,
        long length,
        Stream output,
        int quality,
        long limit,
        CancellationToken cancellationToken
    )
    {
        var window = Math.Clamp(BitOperations.Log2((ulong)Math.Max(length, 1)) + 1, SmallestWindow, LargestWindow);
        using var encoder = new BrotliEncoder(quality, window);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        var compressed = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            for (var isLast = false; !isLast; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadOnlySpan<byte> rest = block.AsSpan(
                    0,
                    input.ReadAtLeast(block.AsSpan(0, BlockSize), BlockSize, throwOnEndOfStream: false)
                );
                isLast = rest.Length < BlockSize;
                OperationStatus status;
                do
                {
                    status = encoder.Compress(rest, compressed, out var consumed, out var written, isLast);
                    rest = rest[consumed..];
                    output.Write(compressed, 0, written);
                    limit -= written;
                    if (limit < 0)
                        return false;
                } while (status == OperationStatus.DestinationTooSmall);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            ArrayPool<byte>.Shared.Return(compressed);
        }

        return true;
    }

    private static bool Gzip(Stream input, Stream output, long limit, CancellationToken cancellationToken)
    {
        using var part = new MemoryStream();
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            using var gzip = new GZipStream(
                part,
                new ZLibCompressionOptions { CompressionLevel = GzipLevel },
                leaveOpen: true
            );
            for (int read; (read = input.ReadAtLeast(block, BlockSize, throwOnEndOfStream: false)) > 0; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                gzip.Write(block, 0, read);
                if (!TryMove(part, output, ref limit))
                    return false;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        return TryMove(part, output, ref limit);
    }

    private static bool TryMove(MemoryStream part, Stream output, ref long limit)
    {
        if (part.Length > 0 && output.Position == 0)
            part.GetBuffer()[GzipSystemOffset] = UnknownSystem;

        part.WriteTo(output);
        limit -= part.Length;
        part.SetLength(0);
        return limit >= 0;
    }
}
