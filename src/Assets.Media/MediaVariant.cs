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
}
