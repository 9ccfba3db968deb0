using System.Collections.Frozen;

namespace Assets.Media;

/// <summary>What a client says about a file. Nothing of it is believed.</summary>
public sealed record MediaUpload
{
    /// <summary>The name on the user's device, as the client sent it.</summary>
    public string? FileName { get; init; }

    /// <summary>The content type that the client claims.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The number of bytes that the client announces; null if it does not. A file that is too long is refused by it
    /// before it is received; the bytes that arrive are counted in any case.
    /// </summary>
    public long? Length { get; init; }

    /// <summary>
    /// Values for the path template by name: <c>{owner}</c> in <c>{owner}/{random}{ext}</c> is the value of
    /// <c>owner</c>. They come from the app, not from the client.
    /// </summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = FrozenDictionary<string, string>.Empty;
}
