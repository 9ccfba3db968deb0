namespace Assets.Media.Inspection;

/// <summary>What the structure of an image says.</summary>
internal sealed record ImageFindings
{
    /// <summary>Why the image is refused; null if it is accepted.</summary>
    public MediaRejection? Rejection { get; init; }

    /// <summary>The width in pixels in which a browser shows the image, after turning it.</summary>
    public int Width { get; init; }

    /// <summary>The height in pixels in which a browser shows the image, after turning it.</summary>
    public int Height { get; init; }

    /// <summary>The number of frames; 1 if the image is not animated.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>How many bytes belong to the image. What follows is trailing data.</summary>
    public long EndOfImage { get; init; }

    /// <summary>Whether <see cref="ImageMetadata.CopyWithoutAsync"/> would change the file.</summary>
    public bool HasMetadata => Edits.Count > 0;

    /// <summary>The changes that remove metadata, in the order of their offsets.</summary>
    public IReadOnlyList<ImageEdit> Edits { get; init; } = [];

    /// <summary>The image exceeds a limit.</summary>
    public static ImageFindings Refused(MediaRejection rejection) => new() { Rejection = rejection };

    /// <summary>The image is damaged or is none.</summary>
    /// <param name="message">A sentence for the person who uploads.</param>
    public static ImageFindings Damaged(string message) => Refused(new(MediaRejectionReason.InvalidImage, message));
}
