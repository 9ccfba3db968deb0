namespace Assets.Media;

/// <summary>Adds variants of images to a store.</summary>
public static class VariantStoreBuilderExtensions
{
    /// <summary>
    /// Adds a variant, which is made when it is first requested. It needs the package <c>Assets.Media.Images</c>.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="name">The name in URLs: lower-case letters, digits and hyphens (<c>thumb</c>).</param>
    /// <param name="width">The width of the box, 1 to 10,000 pixels.</param>
    /// <param name="height">
    /// The height of the box, 1 to 10,000 pixels; null if only the width is limited, which
    /// <see cref="VariantFit.Cover"/> does not allow.
    /// </param>
    /// <param name="fit">How the image is fitted into the box. It is never enlarged.</param>
    /// <param name="format">The format of the variant.</param>
    public static MediaStoreBuilder Variant(
        this MediaStoreBuilder store,
        string name,
        int width,
        int? height = null,
        VariantFit fit = VariantFit.Inside,
        VariantFormat format = VariantFormat.WebP
    ) => store.Variant(new MediaVariant(name, width, height, fit, format));

    /// <summary>Adds a variant with a quality of its own, or one that is made with the image.</summary>
    /// <param name="store">The store.</param>
    /// <param name="variant">The definition.</param>
    public static MediaStoreBuilder Variant(this MediaStoreBuilder store, MediaVariant variant)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(variant);
        return store.Configure(options => options.Variants.Add(variant));
    }
}
