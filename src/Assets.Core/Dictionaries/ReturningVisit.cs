using Assets.Core.Output;

namespace Assets.Core.Dictionaries;

/// <summary>What a visitor of the newest earlier release downloads of the texts that have changed since.</summary>
/// <param name="Bytes">With deltas, where there is one.</param>
/// <param name="Without">Without deltas.</param>
internal sealed record ReturningVisit(long Bytes, long Without)
{
    /// <summary>The sums; <see langword="null"/> if no file has a delta from the newest earlier release.</summary>
    public static ReturningVisit? Of(IReadOnlyList<PublishedAsset> assets, IReadOnlyList<DictionaryRelease> releases)
    {
        if (releases is not [var newest, ..])
            return null;
        var before = newest.Files.ToDictionary(file => file.Name, file => file.Tag, StringComparer.Ordinal);
        var (bytes, without) = (0L, 0L);
        foreach (var asset in assets.Where(asset => asset.DictionaryMatch is not null))
        {
            var name = DictionaryName.Of(asset.Url.Value, asset.DictionaryMatch!);
            if (!before.TryGetValue(name, out var tag) || tag == ManifestWriter.Tag(asset.Files[0].Digest))
                continue;
            var full = asset.Files.Min(file => file.Length);
            var delta = asset.Deltas.FirstOrDefault(delta => ManifestWriter.Tag(delta.Dictionary!) == tag);
            (bytes, without) = (bytes + (delta?.Length ?? full), without + full);
        }

        return bytes < without ? new(bytes, without) : null;
    }
}
