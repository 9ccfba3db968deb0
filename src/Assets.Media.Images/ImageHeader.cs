using Assets.Media.Inspection;
using NetVips;

namespace Assets.Media.Images;

/// <summary>What an image says about itself before it is decoded.</summary>
/// <param name="Width">The width of a frame in pixels, upright.</param>
/// <param name="Height">The height of a frame in pixels, upright.</param>
/// <param name="IsTurned">Whether EXIF says that it is to be turned or mirrored.</param>
/// <param name="Pixels">The number of pixels of the frames that are read.</param>
/// <param name="Bytes">The size of these pixels in memory.</param>
internal sealed record ImageHeader(int Width, int Height, bool IsTurned, long Pixels, long Bytes)
{
    /// <returns>The header; null if the image has another type.</returns>
    /// <exception cref="VipsException">The image is damaged.</exception>
    public static ImageHeader? Read(Stream source, FileType type, bool allFrames)
    {
        using var image = Decoding.Open(source, type, allFrames, Enums.Access.Sequential);
        if (image is null)
            return null;
        var hasOrientation = Decoding.IsTurnedByExif(type) && image.Contains("orientation");
        var orientation = hasOrientation ? image.Get("orientation") as int? ?? 1 : 1;
        var pixels = (long)image.Width * image.Height;
        var bytes = pixels * image.Bands * (image.Format == Enums.BandFormat.Uchar ? 1 : 2);
        return orientation is >= 5 and <= 8
            ? new(image.PageHeight, image.Width, IsTurned: true, pixels, bytes)
            : new(image.Width, image.PageHeight, orientation is >= 2 and <= 4, pixels, bytes);
    }
}
