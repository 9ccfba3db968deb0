using System.Buffers;
using System.Buffers.Text;
using Assets.Manifest;

namespace Assets.Core.Output;

/// <summary>Turns published assets into the manifest that the runtime reads.</summary>
internal static class ManifestWriter
{
    // 128 bits of SHA-256: what a strong validator needs, without 44 characters in every response.
    private const int ETagDigits = 22;

    /// <summary>Writes the manifest, last and in one move: until then the earlier one stands.</summary>
    /// <returns>Whether it was different from what was there.</returns>
    public static bool Write(string file, IReadOnlyList<PublishedAsset> assets, string? baseUrl, IReadOnlyDictionary<string, string> imports)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ManifestJson.Write(buffer, new AssetManifest(baseUrl, [.. assets.Select(ToEntry)]) { Imports = imports });
        return AtomicFile.WriteIfDifferent(file, buffer.WrittenMemory);
    }

    private static ManifestEntry ToEntry(PublishedAsset published) => new()
    {
        Path = published.Asset.Path.Value,
        Url = published.Url.Value,
        ContentType = published.ContentType,
        Integrity = published.Integrity,
        Cache = published.IsFingerprinted ? CacheClass.Immutable : CacheClass.Revalidate,
        CacheControl = published.Asset.Policy.CacheControl,
        Files = [.. published.Files.Select(file => new ManifestFile(file.Coding, published.Url.Value + Suffix(file.Coding), file.Length, ETag(file.Digest)))],
        Preload = [.. published.Preload.Select(path => path.Value)],
    };

    /// <summary>What a compressed representation's file name ends in, as nginx, Caddy and the SDK expect it.</summary>
    public static string Suffix(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => ".br",
        ContentCoding.Gzip => ".gz",
        _ => "",
    };

    private static string ETag(string digest) => $"\"{Base64Url.EncodeToString(Convert.FromBase64String(digest)).AsSpan(0, ETagDigits)}\"";
}
