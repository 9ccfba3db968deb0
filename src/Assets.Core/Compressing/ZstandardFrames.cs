using System.Buffers;
using ZstdSharp.Unsafe;

namespace Assets.Core.Compressing;

/// <summary>
/// Makes frames of zstd (RFC 8878) that all clients of the content coding decode: the frame names the length of its
/// content, and has neither a checksum nor the identifier of a dictionary.
/// </summary>
/// <remarks>One thread makes a frame, so its bytes depend on the content, the level and the window alone.</remarks>
internal static class ZstandardFrames
{
    /// <summary>8 MB: clients may refuse larger windows (RFC 9659, section 3).</summary>
    public const int LargestWindow = 23;

    /// <summary>The version of the library: another one may make other frames of the same content.</summary>
    public static string Library => $"{typeof(ZstdSharp.Compressor).Assembly.GetName().Version}";

    /// <summary>An encoder for one frame.</summary>
    /// <param name="length">The exact length of the content; the encoder fails if there is more or less.</param>
    /// <param name="level">1 to 22.</param>
    /// <param name="largestWindow">The logarithm of the largest window; a shorter content has a smaller one.</param>
    public static ZstdSharp.Compressor Encoder(long length, int level, int largestWindow = LargestWindow)
    {
        var encoder = new ZstdSharp.Compressor(level);
        encoder.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, largestWindow);
        encoder.SetParameter(ZSTD_cParameter.ZSTD_c_contentSizeFlag, 1);
        encoder.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 0);
        encoder.SetParameter(ZSTD_cParameter.ZSTD_c_dictIDFlag, 0);
        encoder.SetPledgedSrcSize((ulong)length);
        return encoder;
    }

    /// <summary>
    /// About how much memory an encoder takes, in bytes: the tables and the window that zstd itself computes.
    /// </summary>
    public static long MemoryFor(long length, int level, int largestWindow = LargestWindow)
    {
        var parameters = Methods.ZSTD_getCParams(level, (ulong)Math.Max(length, 1), 0);
        parameters.windowLog = Math.Min(parameters.windowLog, (uint)largestWindow);
        parameters = Methods.ZSTD_adjustCParams(parameters, (ulong)Math.Max(length, 1), 0);
        return (long)Methods.ZSTD_estimateCStreamSize_usingCParams(parameters);
    }

    /// <summary>Compresses a stream into another, block by block.</summary>
    /// <param name="encoder">Of <see cref="Encoder"/> with the same length.</param>
    /// <param name="input">Read to its end.</param>
    /// <param name="length">The length of the input.</param>
    /// <param name="output">Receives the frame; when it is incomplete, discard what was written.</param>
    /// <param name="limit">The length that the frame must not exceed.</param>
    /// <param name="cancellationToken">Checked between blocks of 64 KB.</param>
    /// <returns>
    /// Whether the frame is complete: it is not if it exceeds the limit or if the input has another length.
    /// </returns>
    public static bool TryWrite(
        ZstdSharp.Compressor encoder,
        Stream input,
        long length,
        Stream output,
        long limit,
        CancellationToken cancellationToken
    )
    {
        var block = ArrayPool<byte>.Shared.Rent(Compressor.BlockSize);
        var compressed = ArrayPool<byte>.Shared.Rent(Compressor.BlockSize);
        try
        {
            for (var isLast = false; !isLast; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = input.ReadAtLeast(block.AsSpan(0, Compressor.BlockSize), Compressor.BlockSize, false);
                isLast = read < Compressor.BlockSize;
                length -= read;
                // The encoder throws if the length is not the announced one.
                if (length < 0 || (isLast && length > 0))
                    return false;
                ReadOnlySpan<byte> rest = block.AsSpan(0, read);
                OperationStatus status;
                do
                {
                    status = encoder.WrapStream(rest, compressed, out var consumed, out var written, isLast);
                    rest = rest[consumed..];
                    output.Write(compressed, 0, written);
                    limit -= written;
                    if (limit < 0)
                        return false;
                } while (rest.Length > 0 || status == OperationStatus.DestinationTooSmall);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
            ArrayPool<byte>.Shared.Return(compressed);
        }

        return true;
    }
}
