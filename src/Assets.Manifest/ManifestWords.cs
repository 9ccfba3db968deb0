using System.Text.Json;

namespace Assets.Manifest;

/// <summary>The texts of enum values in a manifest.</summary>
internal static class ManifestWords
{
    public static ReadOnlySpan<byte> Of(CacheClass cache) =>
        cache switch
        {
            CacheClass.Immutable => "immutable"u8,
            CacheClass.Revalidate => "revalidate"u8,
            _ => throw new ArgumentOutOfRangeException(nameof(cache), cache, null),
        };

    public static CacheClass ReadCache(ref Utf8JsonReader json) =>
        json.ValueTextEquals(Of(CacheClass.Immutable)) ? CacheClass.Immutable
        : json.ValueTextEquals(Of(CacheClass.Revalidate)) ? CacheClass.Revalidate
        : throw new JsonException($"'{json.GetString()}' is no cache class; 'immutable' and 'revalidate' are");

    public static ContentCoding ReadCoding(ref Utf8JsonReader json) =>
        json.ValueTextEquals(ContentCoding.Brotli.Name()) ? ContentCoding.Brotli
        : json.ValueTextEquals(ContentCoding.Gzip.Name()) ? ContentCoding.Gzip
        : json.ValueTextEquals(ContentCoding.Zstandard.Name()) ? ContentCoding.Zstandard
        : json.ValueTextEquals(ContentCoding.DictionaryZstandard.Name()) ? ContentCoding.DictionaryZstandard
        : throw new JsonException($"'{json.GetString()}' is no content coding; 'br', 'gzip', 'zstd' and 'dcz' are");
}
