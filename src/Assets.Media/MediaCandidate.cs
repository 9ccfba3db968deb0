using Assets.Media.Inspection;

namespace Assets.Media;

/// <summary>A received file that has been analysed and is not stored yet.</summary>
public abstract class MediaCandidate
{
    private protected MediaCandidate() { }

    /// <summary>The name of the store.</summary>
    public abstract string Store { get; }

    /// <summary>What the client says about the file.</summary>
    public abstract MediaUpload Upload { get; }

    /// <summary>The type of the content.</summary>
    public abstract FileType Type { get; }

    /// <summary>The number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The SHA-256 of the bytes in 64 lower-case hexadecimal digits.</summary>
    public abstract string Sha256 { get; }

    /// <summary>The width in pixels in which a browser shows the image; null if it is no image.</summary>
    public abstract int? Width { get; }

    /// <summary>The height in pixels in which a browser shows the image; null if it is no image.</summary>
    public abstract int? Height { get; }

    /// <summary>The number of frames; 1 if it is not animated, null if it is no image.</summary>
    public abstract int? Frames { get; }

    /// <summary>Opens the bytes that will be stored. The stream supports seeking; the caller disposes it.</summary>
    public abstract Stream OpenRead();
}
