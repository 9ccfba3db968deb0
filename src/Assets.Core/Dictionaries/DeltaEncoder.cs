using System.Numerics;
using System.Security.Cryptography;
using ZstdSharp.Unsafe;

namespace Assets.Core.Dictionaries;

/// <summary>
/// Makes a dictionary-compressed Zstandard stream (RFC 9842, section 5): a header with the digest of the dictionary,
/// and one frame with the earlier file as raw dictionary.
/// </summary>
internal static class DeltaEncoder
{
    /// <summary>Tool and options: a cached result is valid as long as this is the same.</summary>
    public const string Version = "dcz 22 1";

    /// <summary>The length of the header: eight bytes and a SHA-256.</summary>
    public const int HeaderLength = 8 + SHA256.HashSizeInBytes;

    // A skippable frame of 32 bytes, which other decoders of Zstandard step over.
    private static ReadOnlySpan<byte> Magic => [0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0];

    // From 19 to 22 deltas of libraries change by a hundredth at most, up or down, and take about the same time.
    private const int Level = 22;

    // With larger tables a delta of a file of 6 MB is 3 bytes smaller and takes 200 MB more memory.
    private const int LargestHashLog = 22;
    private const int LargestChainLog = 23;

    // 8 MB (RFC 9842, section 5), and the least of Zstandard.
    private const int LargestWindowLog = 23;
    private const int SmallestWindowLog = 10;

    // Between two checks for cancellation: about a tenth of a second.
    private const int BlockSize = 256 << 10;

    /// <summary>
    /// About how much memory one run takes, in bytes: the encoder's tables and window, both files, the delta and what
    /// it is decoded to. Measured with two files of 3.7 MB: 53 MB for the encoder alone.
    /// </summary>
    public static long MemoryFor(long dictionary, long file)
    {
        var log = Log(dictionary + file) + 1;
        var tables = 4L * ((1L << Math.Min(log, LargestHashLog)) + (1L << Math.Min(log, LargestChainLog)));
        return tables + (4 << 20) + RentedBytes.MemoryFor(dictionary) + (4 * RentedBytes.MemoryFor(file));
    }

    /// <summary>Writes the delta, if it is small enough.</summary>
    /// <param name="dictionary">The earlier file.</param>
    /// <param name="file">The file.</param>
    /// <param name="limit">The length that a delta must be shorter than.</param>
    /// <param name="output">Receives the delta.</param>
    /// <param name="cancellationToken">Checked between blocks.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryEncode(
        ReadOnlySpan<byte> dictionary,
        ReadOnlySpan<byte> file,
        long limit,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        if (limit <= HeaderLength || dictionary.IsEmpty || file.IsEmpty)
            return false;
        using var frame = RentedBytes.Of((int)Math.Min(limit - HeaderLength, int.MaxValue));
        var length = Compress(dictionary, file, frame.Span, cancellationToken);
        if (length == 0 || HeaderLength + length >= limit || !Decodes(frame.Span[..length], dictionary, file))
            return false;

        output.Write(Magic);
        output.Write(SHA256.HashData(dictionary));
        output.Write(frame.Span[..length]);
        return true;
    }

    /// <summary>
    /// SHA-256 of the dictionary of a delta; <see langword="null"/> if the bytes do not begin as a delta does.
    /// </summary>
    public static byte[]? DictionaryOf(Stream delta)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        return
            delta.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength
            && header.StartsWith(Magic)
            ? header[Magic.Length..].ToArray()
            : null;
    }

    /// <returns>The length of the frame; 0 if it is longer than the space for it.</returns>
    private static unsafe int Compress(
        ReadOnlySpan<byte> dictionary,
        ReadOnlySpan<byte> file,
        Span<byte> frame,
        CancellationToken cancellationToken
    )
    {
        var context = Methods.ZSTD_createCCtx();
        try
        {
            // The window covers the file: until its end the whole dictionary can be referred to.
            var log = Log(dictionary.Length + file.Length) + 1;
            Set(ZSTD_cParameter.ZSTD_c_compressionLevel, Level);
            Set(ZSTD_cParameter.ZSTD_c_windowLog, Math.Clamp(Log(file.Length), SmallestWindowLog, LargestWindowLog));
            Set(ZSTD_cParameter.ZSTD_c_hashLog, Math.Clamp(log, SmallestWindowLog, LargestHashLog));
            Set(ZSTD_cParameter.ZSTD_c_chainLog, Math.Clamp(log, SmallestWindowLog, LargestChainLog));
            Check(Methods.ZSTD_CCtx_setPledgedSrcSize(context, (ulong)file.Length));
            fixed (byte* earlier = dictionary)
            fixed (byte* source = file)
            fixed (byte* target = frame)
            {
                Check(
                    Methods.ZSTD_CCtx_refPrefix_advanced(
                        context,
                        earlier,
                        (nuint)dictionary.Length,
                        ZSTD_dictContentType_e.ZSTD_dct_rawContent
                    )
                );
                var input = new ZSTD_inBuffer_s { src = source };
                var result = new ZSTD_outBuffer_s { dst = target, size = (nuint)frame.Length };
                for (var isLast = false; !isLast; )
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    input.size = (nuint)Math.Min(file.Length, (long)input.size + BlockSize);
                    isLast = input.size == (nuint)file.Length;
                    var mode = isLast ? ZSTD_EndDirective.ZSTD_e_end : ZSTD_EndDirective.ZSTD_e_continue;
                    nuint left;
                    do
                    {
                        left = Check(Methods.ZSTD_compressStream2(context, &result, &input, mode));
                        if (result.pos == result.size)
                            return 0;
                    } while (isLast ? left != 0 : input.pos < input.size);
                }

                return (int)result.pos;
            }
        }
        finally
        {
            Methods.ZSTD_freeCCtx(context);
        }

        void Set(ZSTD_cParameter parameter, int value) =>
            Check(Methods.ZSTD_CCtx_setParameter(context, parameter, value));
    }

    /// <summary>
    /// Whether a frame is the file again. A defect of the encoder would break the pages of visitors, and nobody else
    /// compares; decoding takes a hundredth of the time.
    /// </summary>
    private static unsafe bool Decodes(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> file)
    {
        using var decoded = RentedBytes.Of(file.Length);
        var context = Methods.ZSTD_createDCtx();
        try
        {
            fixed (byte* earlier = dictionary)
            fixed (byte* source = frame)
            fixed (byte* target = decoded.Span)
            {
                Check(
                    Methods.ZSTD_DCtx_refPrefix_advanced(
                        context,
                        earlier,
                        (nuint)dictionary.Length,
                        ZSTD_dictContentType_e.ZSTD_dct_rawContent
                    )
                );
                var length = Methods.ZSTD_decompressDCtx(
                    context,
                    target,
                    (nuint)file.Length,
                    source,
                    (nuint)frame.Length
                );
                return length == (nuint)file.Length && decoded.Span.SequenceEqual(file);
            }
        }
        finally
        {
            Methods.ZSTD_freeDCtx(context);
        }
    }

    private static nuint Check(nuint result) =>
        Methods.ZSTD_isError(result) ? throw new InvalidOperationException(Methods.ZSTD_getErrorName(result)) : result;

    private static int Log(long length) => BitOperations.Log2((ulong)Math.Max(length - 1, 1)) + 1;
}
