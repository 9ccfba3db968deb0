using Assets.Media.DirectUploads;
using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>The keys of a store that are no files of the app.</summary>
internal static class ReservedKeys
{
    public static bool Contains(ObjectKey key) =>
        key.Value.StartsWith(Quarantine.Prefix, StringComparison.Ordinal)
        || key.Value.StartsWith(VariantKeys.Prefix, StringComparison.Ordinal);
}
