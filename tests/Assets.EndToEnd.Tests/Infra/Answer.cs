using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>What a running app answered.</summary>
/// <param name="Encoding">The content coding; empty for none.</param>
/// <param name="Body">The bytes on the wire.</param>
public sealed record Answer(int Status, string Encoding, CacheControlHeaderValue CacheControl, byte[] Body)
{
    public bool IsImmutable => CacheControl.ToString().Contains("immutable", StringComparison.Ordinal);

    /// <summary>The text that a browser sees.</summary>
    public string Text
    {
        get
        {
            using var wire = new MemoryStream(Body);
            using Stream plain = Encoding switch
            {
                "br" => new BrotliStream(wire, CompressionMode.Decompress),
                "gzip" => new GZipStream(wire, CompressionMode.Decompress),
                "zstd" => new ZstdSharp.DecompressionStream(wire),
                _ => wire,
            };
            using var reader = new StreamReader(plain, System.Text.Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}
