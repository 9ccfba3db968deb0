using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Urls;

/// <summary>
/// How URLs name variants: with the hash of the definition (<c>thumb-3f9ab20c1d</c>), because browsers keep what they
/// get for a year. A URL with another hash, from a page that was made before the definition was changed, gets the
/// variant as it is now.
/// </summary>
internal static class VariantText
{
    /// <summary>The text of a variant.</summary>
    public static string Of(ObjectKey key, MediaVariant variant)
    {
        if (VariantKeys.For(key, variant) is not { } stored)
            return variant.Name;
        var text = stored.Value[(stored.Value.LastIndexOf('/') + 1)..];
        return text[..text.LastIndexOf('.')];
    }

    /// <summary>Finds a variant by its text.</summary>
    /// <returns>The variant, and whether the text names it as it is now; null if there is none.</returns>
    public static (MediaVariant Variant, bool IsCurrent)? Find(
        IEnumerable<MediaVariant> variants,
        ObjectKey key,
        string text
    )
    {
        var known = variants.ToList();
        if (known.Find(variant => text == Of(key, variant)) is { } current)
            return (current, true);
        var dash = text.LastIndexOf('-');
        var earlier = known.Find(variant =>
            text == variant.Name || (dash > 0 && text.AsSpan(0, dash).SequenceEqual(variant.Name))
        );
        return earlier is null ? null : (earlier, false);
    }
}
