using Assets.Media.Inspection;
using NetVips;

namespace Assets.Media.Images;

/// <summary>The work on one image whose header was checked. It runs on one thread.</summary>
internal sealed class ImageJob(
    NativeStream source,
    FileType type,
    ImageHeader header,
    MediaImagesOptions options,
    CancellationToken cancellationToken
)
{
    /// <summary>Decodes all pixels of all frames; their average forces that.</summary>
    public void DecodeAll()
    {
        using var image = Open(Enums.Access.Sequential);
        using var stopping = StopWith(image);
        image.Avg();
    }

    /// <summary>Writes the image in its own format, upright and in sRGB.</summary>
    public void WriteAgain(Stream output)
    {
        var isLossless = type.ContentType == "image/webp" && WebPCoding.IsLossless(source);
        // Turning needs rows in another order.
        using var image = Open(header.IsTurned ? Enums.Access.Random : Enums.Access.Sequential);
        using var stopping = StopWith(image);
        using var upright = header.IsTurned ? image.Autorot() : image.Copy();
        using var standard = ToStandardColors(upright);
        using var stoppingLast = StopWith(standard);
        Encoding.WriteAgain(standard, type, isLossless, options.AvifEffort, output);
    }

    /// <summary>
    /// Writes a variant of the first frame. The decoder makes large JPEGs and WebPs smaller by itself.
    /// </summary>
    public void Render(MediaVariant variant, Stream output)
    {
        var (width, height) = variant.SizeFor(header.Width, header.Height);
        var isCut = variant.Fit == VariantFit.Cover;
        source.Position = 0;
        using var small = Image.ThumbnailStream(
            source,
            width,
            Decoding.StrictnessOfThumbnails,
            height: height,
            noRotate: !Decoding.IsTurnedByExif(type),
            size: isCut ? Enums.Size.Down : Enums.Size.Force,
            crop: isCut ? Enums.Interesting.Centre : null,
            outputProfile: "srgb"
        );
        using var stopping = StopWith(small);
        Encoding.Write(small, variant, options.AvifEffort, output);
    }

    private Image Open(Enums.Access access) =>
        Decoding.Open(source, type, allFrames: true, access)
        ?? throw new VipsException("The image has changed since its header was read.");

    /// <summary>Ends the computation of the image, row by row, when the work is cancelled.</summary>
    private CancellationTokenRegistration StopWith(Image image) =>
        cancellationToken.Register(static state => ((Image)state!).SetKill(true), image);

    /// <summary>
    /// Images without profile are sRGB already, except for those for printing. 16 bits for each colour are kept.
    /// </summary>
    private static Image ToStandardColors(Image image)
    {
        var isForPrinting = image.Interpretation == Enums.Interpretation.Cmyk;
        if (!image.Contains("icc-profile-data") && !isForPrinting)
            return image.Copy();
        return image.IccTransform(
            "srgb",
            embedded: true,
            inputProfile: isForPrinting ? "cmyk" : "srgb",
            depth: image.Format == Enums.BandFormat.Ushort ? 16 : 8
        );
    }
}
