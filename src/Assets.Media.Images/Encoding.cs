using Assets.Media.Inspection;
using NetVips;

namespace Assets.Media.Images;

/// <summary>Writes images without metadata and without colour profile, as sRGB.</summary>
internal static class Encoding
{
    /// <summary>For photos that are looked at beside each other no difference is seen.</summary>
    private const int WebPQuality = 80;

    private const int JpegQuality = 80;

    /// <summary>The scale of AVIF is another: this looks as the two above.</summary>
    private const int AvifQuality = 55;

    /// <summary>
    /// An image that is encoded again is an original: it loses as little as cameras allow themselves.
    /// </summary>
    private const int OriginalQuality = 90;

    private const int OriginalAvifQuality = 75;

    private static readonly double[] White = [255, 255, 255];

    /// <summary>Writes a variant.</summary>
    public static void Write(Image image, MediaVariant variant, int avifEffort, Stream output)
    {
        switch (variant.Format)
        {
            case VariantFormat.Avif:
                image.WriteToStream(output, ".avif", Avif(variant.Quality ?? AvifQuality, avifEffort));
                break;
            case VariantFormat.Jpeg:
                using (var opaque = image.HasAlpha() ? image.Flatten(background: White) : image.Copy())
                    opaque.WriteToStream(output, ".jpg", Jpeg(variant.Quality ?? JpegQuality));
                break;
            case VariantFormat.Png:
                image.WriteToStream(output, ".png", Bare());
                break;
            default:
                image.WriteToStream(output, ".webp", Lossy(variant.Quality ?? WebPQuality));
                break;
        }
    }

    /// <summary>Writes an image in its own format; frames stay an animation.</summary>
    public static void WriteAgain(Image image, FileType type, bool isLossless, int avifEffort, Stream output)
    {
        switch (type.ContentType)
        {
            case "image/jpeg":
                // Neither progressive nor with tables of its own: both keep the whole image in memory.
                image.WriteToStream(output, ".jpg", Lossy(OriginalQuality));
                break;
            case "image/png":
                image.WriteToStream(output, ".png", Bare());
                break;
            case "image/gif":
                image.WriteToStream(output, ".gif", Bare());
                break;
            case "image/webp":
                var webp = Lossy(OriginalQuality);
                webp.Add("lossless", isLossless);
                image.WriteToStream(output, ".webp", webp);
                break;
            default:
                image.WriteToStream(output, ".avif", Avif(OriginalAvifQuality, avifEffort));
                break;
        }
    }

    private static VOption Bare() => new() { { "keep", Enums.ForeignKeep.None } };

    private static VOption Lossy(int quality)
    {
        var options = Bare();
        options.Add("Q", quality);
        return options;
    }

    private static VOption Jpeg(int quality)
    {
        var options = Lossy(quality);
        options.Add("optimize_coding", true);
        options.Add("interlace", true);
        return options;
    }

    private static VOption Avif(int quality, int effort)
    {
        var options = Lossy(quality);
        options.Add("effort", effort);
        return options;
    }
}
