using System.Text.Json;

namespace Assets.Manifest;

/// <summary>The words of the closed sets, in the one place that spells them.</summary>
internal static class ManifestWords
{
    public static ReadOnlySpan<byte> Of(CacheClass cache) => cache switch
    {
        CacheClass.Immutable => "immutable"u8,
        CacheClass.Revalidate => "revalidate"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(cache), cache, null),
    };

    /// <summary>The names that <c>Content-Encoding</c> has for them.</summary>
    public static ReadOnlySpan<byte> Of(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br"u8,
        ContentCoding.Gzip => "gzip"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(coding), coding, null),
    };

    public static CacheClass ReadCache(ref Utf8JsonReader json) =>
        json.ValueTextEquals(Of(CacheClass.Immutable)) ? CacheClass.Immutable
        : json.ValueTextEquals(Of(CacheClass.Revalidate)) ? CacheClass.Revalidate
        : throw new JsonException($"'{json.GetString()}' is no cache class; 'immutable' and 'revalidate' are");

    public static ContentCoding ReadCoding(ref Utf8JsonReader json) =>
        json.ValueTextEquals(Of(ContentCoding.Brotli)) ? ContentCoding.Brotli
        : json.ValueTextEquals(Of(ContentCoding.Gzip)) ? ContentCoding.Gzip
        : throw new JsonException($"'{json.GetString()}' is no content coding; 'br' and 'gzip' are");
}
