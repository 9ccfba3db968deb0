using Assets.Media.Inspection.Avif;
using Assets.Media.Inspection.Gif;
using Assets.Media.Inspection.Images;
using Assets.Media.Inspection.Jpeg;
using Assets.Media.Inspection.Png;
using Assets.Media.Inspection.WebP;

namespace Assets.Media.Inspection;

/// <summary>
/// Verifies the structure of PNG, JPEG, GIF, WebP, AVIF and HEIC files. Pixels are not decoded; those of PNG are
/// inflated and counted.
/// </summary>
internal static class ImageInspection
{
    /// <summary>Whether images of this type are verified.</summary>
    public static bool Verifies(FileType type) =>
        type == ImageTypes.Png
        || type == ImageTypes.Jpeg
        || type == ImageTypes.Gif
        || type == ImageTypes.WebP
        || type == ImageTypes.Avif
        || type == ImageTypes.Heic;

    /// <summary>Verifies a file.</summary>
    /// <param name="image">
    /// The file, which supports seeking; it is read from its start in pieces, synchronously, because it is a buffer or
    /// a local file. Its position changes.
    /// </param>
    /// <param name="type">The type that was found by <see cref="FileTypes.Sniff"/>.</param>
    /// <param name="rules">The limits.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>
    /// The findings. A type that is not verified has no dimensions, and is accepted with all of its bytes.
    /// </returns>
    public static Task<ImageFindings> InspectAsync(
        Stream image,
        FileType type,
        ImageRules rules,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var source = new ImageSource(image, cancellationToken);
        var findings = Inspect(source, type, new(rules));
        return Task.FromResult(
            source.IsTruncated ? Incomplete(findings) : TrailingBytes.Judge(findings, source, rules)
        );
    }

    private static ImageFindings Inspect(ImageSource source, FileType type, ImageLimits limits)
    {
        if (type == ImageTypes.Png)
            return new PngInspection(source, limits).Inspect();
        if (type == ImageTypes.Jpeg)
            return new JpegInspection(source, limits).Inspect();
        if (type == ImageTypes.Gif)
            return new GifInspection(source, limits).Inspect();
        if (type == ImageTypes.WebP)
            return new WebPInspection(source, limits).Inspect();
        if (type == ImageTypes.Avif || type == ImageTypes.Heic)
            return new AvifInspection(source, limits).Inspect();
        return new() { EndOfImage = source.Length };
    }

    private static ImageFindings Incomplete(ImageFindings findings) =>
        findings.Rejection is { Reason: not MediaRejectionReason.InvalidImage }
            ? findings
            : ImageFindings.Damaged("The image is incomplete: the file ends before the image does.");
}
