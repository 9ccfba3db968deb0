using System.IO.Compression;
using Assets.Manifest;

namespace Assets.Core.Compressing;

/// <summary>Compresses a file's bytes.</summary>
internal static class Compressor
{
    public static bool IsWorthTrying(LogicalPath path, long length) => length > 150 && path.Extension is ".css" or ".js" or ".mjs" or ".svg" or ".json" or ".map" or ".html" or ".txt";

    public static string Version(ContentCoding coding, int quality) => $"first {coding} {quality}";

    public static byte[]? Compress(ReadOnlyMemory<byte> body, ContentCoding coding, int quality, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var output = new MemoryStream();
        using (Stream stream = coding == ContentCoding.Brotli
            ? new BrotliStream(output, new BrotliCompressionOptions { Quality = quality }, leaveOpen: true)
            : new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(body.Span);
        }

        return output.Length <= body.Length * 0.95 ? output.ToArray() : null;
    }
}
