using Assets.Media.Inspection;

namespace Assets.Media;

/// <summary>What an image may be, and what is done with it before it is stored.</summary>
public sealed class ImageRules
{
    /// <summary>
    /// The largest number of pixels of all frames together, 100 million by default. It is read from the file before
    /// anything is decoded.
    /// </summary>
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>The largest number of frames of an animation, 500 by default.</summary>
    public int MaxFrames { get; set; } = 500;

    /// <summary>
    /// What happens to bytes after the end of the image; by default they are cut off. Phones append further pictures
    /// and videos to photos, so that refusing them refuses ordinary photos.
    /// </summary>
    public TrailingData TrailingData { get; set; } = TrailingData.Trim;

    /// <summary>
    /// Whether EXIF with its positions, XMP, comments and text are removed, true by default. Orientation and colour
    /// profile are kept. Pixels do not change.
    /// </summary>
    public bool StripMetadata { get; set; } = true;

    /// <summary>
    /// Whether all pixels are decoded to find damage, if the app has an <see cref="IImageProcessor"/> that can; true by
    /// default.
    /// </summary>
    public bool Decode { get; set; } = true;

    /// <summary>
    /// Whether images are encoded again, so that no byte of the upload is stored. It needs an
    /// <see cref="IImageProcessor"/>, and images that this cannot decode are refused. False by default.
    /// </summary>
    public bool Reencode { get; set; }
}
