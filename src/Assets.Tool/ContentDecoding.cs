using System.IO.Compression;
using Assets.Manifest;
using ZstdSharp;

namespace Assets.Tool;

/// <summary>Removes content codings.</summary>
internal static class ContentDecoding
{
    /// <summary>The bytes without their coding; the stream itself for a coding that is not known.</summary>
    /// <param name="body">The coded bytes.</param>
    /// <param name="encoding">A value of <c>Content-Encoding</c>.</param>
    public static Stream Decoded(Stream body, string? encoding) =>
        encoding == ContentCoding.Brotli.Name() ? new BrotliStream(body, CompressionMode.Decompress)
        : encoding == ContentCoding.Gzip.Name() ? new GZipStream(body, CompressionMode.Decompress)
        : encoding == ContentCoding.Zstandard.Name() ? new DecompressionStream(body)
        : body;

    /// <summary>Whether a stream failed because its bytes are not of the coding.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or InvalidOperationException or ZstdException or EndOfStreamException;
}
