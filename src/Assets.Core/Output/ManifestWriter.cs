using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using Assets.Manifest;

namespace Assets.Core.Output;

/// <summary>Converts published assets to the manifest that the runtime reads.</summary>
internal static class ManifestWriter
{
    // 128 bits of SHA-256: what a strong validator needs, without 44 characters in every response.
    private const int ETagDigits = 22;

    /// <summary>Writes the manifest last and atomically: until then the earlier one is in place.</summary>
    /// <returns>Whether it was different from what was there.</returns>
    public static bool Write(
        string file,
        IReadOnlyList<PublishedAsset> assets,
        string? baseUrl,
        IReadOnlyDictionary<string, string> imports,
        IReadOnlyDictionary<string, EntryPoint> entryPoints
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        ManifestJson.Write(
            buffer,
            new AssetManifest
            {
                BaseUrl = baseUrl,
                Entries = [.. assets.Select(ToEntry)],
                Imports = imports,
                EntryPoints = entryPoints,
            }
        );
        return AtomicFile.WriteIfDifferent(file, buffer.WrittenMemory);
    }

    /// <summary>The entity tag of some bytes, without quotes.</summary>
    /// <param name="digest">SHA-256 of the bytes, base64.</param>
    internal static string Tag(string digest) =>
        Base64Url.EncodeToString(Convert.FromBase64String(digest))[..ETagDigits];

    private static ManifestEntry ToEntry(PublishedAsset published) =>
        new()
        {
            Path = published.Source.Path.Value,
            Url = published.Url.Value,
            ContentType = published.ContentType,
            Integrity = published.Integrity,
            Cache = published.IsImmutable ? CacheClass.Immutable : CacheClass.Revalidate,
            CacheControl = published.Source.Policy.CacheControl,
            Headers = Headers(published),
            Files = [.. published.Files.Select(file => ToFile(published, file))],
            Deltas = [.. published.Deltas.Select(file => ToFile(published, file))],
            DictionaryMatch = published.DictionaryMatch,
            Preload = [.. published.Preload.Select(path => path.Value)],
        };

    private static IReadOnlyDictionary<string, string> Headers(PublishedAsset published) =>
        published.Source.Policy.Headers is { } text && HeaderLines.TryParse(text) is { } headers
            ? headers
            : FrozenDictionary<string, string>.Empty;

    private static ManifestFile ToFile(PublishedAsset published, PublishedFile file) =>
        new()
        {
            Encoding = file.Coding,
            Dictionary = file.Dictionary,
            File = file.NameUnder(published.Url),
            Length = file.Length,
            ETag = ETag(file.Digest),
        };

    private static string ETag(string digest) => $"\"{Tag(digest)}\"";
}
