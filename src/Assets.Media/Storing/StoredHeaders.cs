using System.Globalization;
using Assets.Storage;

namespace Assets.Media.Storing;

/// <summary>What is stored with a file, for clients that read it from the store itself.</summary>
internal static class StoredHeaders
{
    /// <summary>Keys are never used again, so that the bytes of a public file never change.</summary>
    private const string PublicCaching = "public, max-age=31536000, immutable";

    /// <summary>A browser asks again each time, because it does not know how long its URL is valid.</summary>
    private const string PrivateCaching = "private, no-cache";

    public static ObjectHeaders For(MediaStoreEntry store, MediaCandidate file, string? name)
    {
        var metadata = new Dictionary<string, string> { ["sha256"] = file.Sha256 };
        if (file is { Width: { } width, Height: { } height })
        {
            metadata["width"] = width.ToString(CultureInfo.InvariantCulture);
            metadata["height"] = height.ToString(CultureInfo.InvariantCulture);
        }

        // Metadata is ASCII; the name is percent-encoded, and left out if it is too long for all stores.
        if (name is not null && Uri.EscapeDataString(name) is { Length: < 1024 } encoded)
            metadata["name"] = encoded;
        return new()
        {
            ContentType = file.Type.ContentType,
            ContentDisposition = store.InlineTypes.Contains(file.Type) ? null : "attachment",
            CacheControl = store.Options.Access == MediaAccess.Public ? PublicCaching : PrivateCaching,
            Metadata = metadata,
        };
    }
}
