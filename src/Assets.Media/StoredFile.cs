using System.Text.Json.Serialization;
using Assets.Storage;

namespace Assets.Media;

/// <summary>What an app keeps in its database about a file: everything about it but the bytes.</summary>
/// <remarks>Serializes to JSON, in which unknown members are ignored and missing optional ones are null.</remarks>
public sealed record StoredFile
{
    /// <summary>The name of the store.</summary>
    public required string Store { get; init; }

    /// <summary>The key in the store.</summary>
    public required string Key { get; init; }

    /// <summary>The type that the content was found to have, never the one that the client claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>The number of stored bytes.</summary>
    public required long Length { get; init; }

    /// <summary>The SHA-256 of the stored bytes in 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>
    /// The name of the file on the user's device, made safe to show and to send in a header; null if there was none. It
    /// is not a part of the key.
    /// </summary>
    public string? OriginalName { get; init; }

    /// <summary>The width in pixels in which a browser shows the image; null if it is no image.</summary>
    public int? Width { get; init; }

    /// <summary>The height in pixels in which a browser shows the image; null if it is no image.</summary>
    public int? Height { get; init; }

    /// <summary>Store and key.</summary>
    [JsonIgnore]
    public MediaRef Reference => new(Store, ObjectKey.Parse(Key));
}
