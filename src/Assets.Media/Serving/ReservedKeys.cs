using Assets.Media.DirectUploads;
using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Serving;

/// <summary>
/// Keys that are no files of the app: uploads that were not checked, and variants, which have the URLs of their images.
/// </summary>
internal static class ReservedKeys
{
    private static readonly string[] Prefixes = [Quarantine.Prefix, VariantKeys.Prefix];

    /// <summary>In any letter case, because the file systems of some machines do not distinguish it.</summary>
    public static bool Contain(ObjectKey key) =>
        Prefixes.Any(prefix => $"{key.Value}/".StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
