using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assets.Core.Caching;
using Assets.Storage;

namespace Assets.Tool.Caching;

/// <summary>
/// The results that a site was made of when it was published, and where they are. The next machine needs most of them,
/// so they are fetched together instead of one by one.
/// </summary>
/// <param name="Version">The version of this layout.</param>
/// <param name="Site">The site's key; an index under the key of another site is not used.</param>
/// <param name="Stored">When it was stored, UTC; also makes its bytes, and so its name, unique.</param>
/// <param name="Packs">The objects with the results.</param>
internal sealed record SiteIndex(int Version, string Site, DateTime Stored, IReadOnlyList<PackIndex> Packs)
{
    /// <summary>The only version that this tool writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What the keys of all indexes of a site start with.</summary>
    public static string Prefix(CacheKey site) => $"v1/sites/{site.Value}/";

    /// <summary>The index as an object, named by the hash of its bytes.</summary>
    public (ObjectKey Key, byte[] Content) ToObject(CacheKey site)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(this, IndexJson.Default.SiteIndex);
        return (ObjectKey.Parse($"{Prefix(site)}{Hash(content)}.json"), content);
    }

    /// <summary>Reads an index.</summary>
    /// <returns>Null if the bytes are damaged, or those of another site or version.</returns>
    public static SiteIndex? TryRead(ObjectKey key, CacheKey site, byte[] content)
    {
        if (key.Value != $"{Prefix(site)}{Hash(content)}.json")
            return null;
        try
        {
            var index = JsonSerializer.Deserialize(content, IndexJson.Default.SiteIndex);
            return
                index is { Version: CurrentVersion, Packs: not null }
                && index.Site == site.Value
                && index.Packs.All(pack => pack is { IsValid: true })
                ? index
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>An object with results, one after the other.</summary>
/// <param name="Name">SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="Length">The number of its bytes.</param>
/// <param name="Stored">When it was stored, UTC.</param>
/// <param name="Entries">The results that the site needs, in the order of their offsets.</param>
internal sealed record PackIndex(string Name, long Length, DateTime Stored, IReadOnlyList<PackEntry> Entries)
{
    [JsonIgnore]
    public ObjectKey Key => ObjectKey.Parse($"v1/packs/{Name}");

    [JsonIgnore]
    public bool IsValid =>
        CacheKey.TryParse(Name ?? "", out _)
        && Entries is not null
        && Entries.All(entry => entry is not null && entry.IsWithin(Length))
        && Entries.Zip(Entries.Skip(1)).All(pair => pair.First.End <= pair.Second.Offset);
}

/// <summary>A result in a pack: its digest, then its body, which may be compressed with Brotli.</summary>
/// <param name="Key">The key of the result, 32 bytes.</param>
/// <param name="Offset">Where the digest begins.</param>
/// <param name="Stored">The number of bytes of the body in the pack, without the digest.</param>
/// <param name="Length">The number of bytes of the body; the same if it is not compressed.</param>
internal sealed record PackEntry(
    [property: JsonPropertyName("k")] byte[] Key,
    [property: JsonPropertyName("o")] long Offset,
    [property: JsonPropertyName("s")] int Stored,
    [property: JsonPropertyName("l")] int Length
)
{
    /// <summary>
    /// Larger results are not shared, since a pack is in memory while it is stored. Of a file of 64 MB the compressed
    /// results are shared, which are the ones that take long.
    /// </summary>
    public const int MaximumLength = 64 << 20;

    /// <summary>The length of a digest.</summary>
    public const int DigestLength = SHA256.HashSizeInBytes;

    [JsonIgnore]
    public long End => Offset + DigestLength + Stored;

    [JsonIgnore]
    public bool IsCompressed => Stored != Length;

    public bool IsWithin(long pack) =>
        Key is { Length: DigestLength }
        && Offset >= 0
        && Stored >= 0
        && Length >= Stored
        && Length <= MaximumLength
        && End <= pack;

    public CacheKey ToKey() =>
        CacheKey.TryParse(Convert.ToHexStringLower(Key), out var key)
            ? key
            : throw new InvalidOperationException("An entry that was not checked is used.");
}

/// <summary>
/// How indexes are written and read. Generated at build: reflection would double the time of a fetch.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SiteIndex))]
internal sealed partial class IndexJson : JsonSerializerContext;
