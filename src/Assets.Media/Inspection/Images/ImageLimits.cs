namespace Assets.Media.Inspection.Images;

/// <summary>The limits of a store as one sentence each.</summary>
internal sealed class ImageLimits(ImageRules rules)
{
    /// <summary>Compares the dimensions that the headers promise.</summary>
    /// <returns>The rejection; null if the limits are kept.</returns>
    public MediaRejection? Check(long width, long height, long frames)
    {
        if (frames > rules.MaxFrames)
            return TooLarge($"The image has more than {rules.MaxFrames} frames.");
        // Each side has at most 32 bits, so that the product of two fits into Int128 with the frames.
        if ((Int128)width * height * frames <= rules.MaxPixels)
            return null;
        return TooLarge(
            frames == 1
                ? $"The image has {width} x {height} pixels, which are more than {Text(rules.MaxPixels)}."
                : $"The image has {frames} frames or more of {width} x {height} pixels, which are more than "
                    + $"{Text(rules.MaxPixels)} pixels together."
        );
    }

    private static MediaRejection TooLarge(string message) => new(MediaRejectionReason.ImageTooLarge, message);

    private static string Text(long pixels) => pixels % 1_000_000 == 0 ? $"{pixels / 1_000_000} million" : $"{pixels}";
}
