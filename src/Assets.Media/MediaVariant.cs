namespace Assets.Media;

/// <summary>A form of an image that is derived from the stored one (<c>thumb</c>).</summary>
/// <param name="Name">Lower-case letters, digits and hyphens.</param>
/// <param name="Width">The width of the box in pixels.</param>
/// <param name="Height">The height of the box in pixels; null if only the width is limited.</param>
/// <param name="Fit">How the image is fitted into the box.</param>
/// <param name="Format">The format of the variant.</param>
public sealed record MediaVariant(
    string Name,
    int Width,
    int? Height = null,
    VariantFit Fit = VariantFit.Inside,
    VariantFormat Format = VariantFormat.WebP
)
{
    /// <summary>The quality of lossy formats from 1 to 100; null for the default of the format.</summary>
    public int? Quality { get; init; }

    /// <summary>Whether the variant is made when the image is stored, and not when it is first requested.</summary>
    public bool AtUpload { get; init; }

    /// <summary>
    /// The size of the variant of an image. <see cref="VariantFit.Inside"/> keeps the ratio of the image,
    /// <see cref="VariantFit.Cover"/> the one of the box, also for images that are smaller than the box.
    /// </summary>
    /// <param name="width">The width of the image in pixels, upright.</param>
    /// <param name="height">The height of the image in pixels, upright.</param>
    public (int Width, int Height) SizeFor(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var horizontal = (double)Width / width;
        var vertical = Height is { } limit ? (double)limit / height : horizontal;
        if (Fit == VariantFit.Inside || Height is null)
        {
            var scale = Math.Min(1, Height is null ? horizontal : Math.Min(horizontal, vertical));
            return (Scaled(width, scale), Scaled(height, scale));
        }

        var shrink = 1 / Math.Max(1, Math.Max(horizontal, vertical));
        return (Math.Min(width, Scaled(Width, shrink)), Math.Min(height, Scaled(Height.Value, shrink)));
    }

    private static int Scaled(int length, double factor) =>
        Math.Max(1, (int)Math.Round(length * factor, MidpointRounding.AwayFromZero));
}
