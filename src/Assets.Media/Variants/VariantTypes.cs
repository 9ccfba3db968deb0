namespace Assets.Media.Variants;

/// <summary>The types of the formats of variants.</summary>
internal static class VariantTypes
{
    public static string ContentTypeOf(VariantFormat format) =>
        format switch
        {
            VariantFormat.Avif => "image/avif",
            VariantFormat.Jpeg => "image/jpeg",
            VariantFormat.Png => "image/png",
            _ => "image/webp",
        };

    public static string ExtensionOf(VariantFormat format) =>
        format switch
        {
            VariantFormat.Avif => ".avif",
            VariantFormat.Jpeg => ".jpg",
            VariantFormat.Png => ".png",
            _ => ".webp",
        };
}
