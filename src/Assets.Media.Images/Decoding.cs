using Assets.Media.Inspection;
using NetVips;

namespace Assets.Media.Images;

/// <summary>Opens images with the decoder of their type and no other.</summary>
internal static class Decoding
{
    /// <summary>
    /// The level at which truncated progressive JPEGs are found, too. It is the strictest one.
    /// </summary>
    public const Enums.FailOn Strictness = Enums.FailOn.Warning;

    /// <summary>
    /// <see cref="Strictness"/> for thumbnails: libvips 8.18 ignores it as an argument of the thumbnail, and makes one
    /// of half a file.
    /// </summary>
    public const string StrictnessOfThumbnails = "[fail_on=warning]";

    /// <summary>Whether a type can be decoded.</summary>
    public static bool Knows(FileType type) => DecoderOf(type) is not null;

    /// <summary>Opens an image. Its header is read; pixels are when they are used.</summary>
    /// <param name="source">Read from its start.</param>
    /// <param name="type">The type of the image.</param>
    /// <param name="allFrames">Whether the frames of an animation are read, which are then one below the other.</param>
    /// <param name="access">Whether rows are used in their order only.</param>
    /// <returns>The image; null if it has another type.</returns>
    /// <exception cref="VipsException">The image is damaged.</exception>
    public static Image? Open(Stream source, FileType type, bool allFrames, Enums.Access access)
    {
        // Only the decoders of animations know the option for frames, so the type is checked without it.
        var first = TryOpen(source, type, access, options: null);
        if (first is null || !allFrames || !HasFrames(type))
            return first;
        first.Dispose();
        return TryOpen(source, type, access, new VOption { { "n", -1 } });
    }

    /// <summary>APNG is decoded as its first frame.</summary>
    public static bool HasFrames(FileType type) => type.ContentType is "image/gif" or "image/webp";

    /// <summary>
    /// Whether the orientation in EXIF counts. Browsers ignore it in WebP, and AVIF has one of its own, which the
    /// decoder applies.
    /// </summary>
    public static bool IsTurnedByExif(FileType type) => type.ContentType is "image/jpeg" or "image/png";

    private static Image? TryOpen(Stream source, FileType type, Enums.Access access, VOption? options)
    {
        source.Position = 0;
        var image = Image.NewFromStream(source, access: access, failOn: Strictness, kwargs: options);
        if (IsOf(type, image))
            return image;
        image.Dispose();
        return null;
    }

    /// <summary>libvips guesses the type from the content, and opens HEIC, which it cannot decode, as AVIF.</summary>
    private static bool IsOf(FileType type, Image image) =>
        image.Get("vips-loader") is string loader
        && loader.StartsWith(DecoderOf(type)!, StringComparison.Ordinal)
        && (!image.Contains("heif-compression") || image.Get("heif-compression") is "av1");

    private static string? DecoderOf(FileType type) =>
        type.ContentType switch
        {
            "image/jpeg" => "jpegload",
            "image/png" => "pngload",
            "image/gif" => "gifload",
            "image/webp" => "webpload",
            "image/avif" => "heifload",
            _ => null,
        };
}
