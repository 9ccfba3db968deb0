using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>
/// The variants that a store defines. The key of one is <c>_variants/{key of the file}/{variant}-{hash}{extension}</c>,
/// with a hash of its definition.
/// </summary>
internal sealed class KnownVariants(MediaStoreOptions options)
{
    public const string Prefix = "_variants/";

    /// <summary>The key of the file from which a variant was made; null if the key is not one of a variant.</summary>
    public static ObjectKey? OriginalOf(ObjectKey variant)
    {
        var end = variant.Value.LastIndexOf('/');
        return end > Prefix.Length && ObjectKey.TryParse(variant.Value[Prefix.Length..end], out var original)
            ? original
            : null;
    }

    /// <summary>Whether the store still defines the variant.</summary>
    public bool Contains(ObjectKey variant)
    {
        var name = variant.Value.AsSpan(variant.Value.LastIndexOf('/') + 1);
        // A variant's name may have hyphens, its hash has none.
        var defined = name[..Math.Max(0, name.LastIndexOf('-'))].ToString();
        return options.Variants.Any(known => known.Name == defined);
    }
}
