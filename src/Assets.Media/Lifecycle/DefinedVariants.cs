using System.Collections.Frozen;
using Assets.Media.Variants;
using Assets.Storage;

namespace Assets.Media.Lifecycle;

/// <summary>The variants that a store defines today: an earlier definition gave its images other names.</summary>
internal sealed class DefinedVariants(MediaStoreOptions options)
{
    private readonly FrozenSet<string> names = options
        .Variants.Select(variant => VariantKeys.For(ObjectKey.Parse("image"), variant))
        .Select(key => FileName(key!.Value))
        .ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(ObjectKey variant) => names.Contains(FileName(variant));

    private static string FileName(ObjectKey key) => key.Value[(key.Value.LastIndexOf('/') + 1)..];
}
