using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Uploading;

/// <summary>What an upload has to store, from what a store has.</summary>
/// <param name="Objects">The objects to store.</param>
/// <param name="Existing">How many objects the store has already.</param>
/// <param name="Replaced">
/// Keys of <paramref name="Objects"/> that are in use: plain names, and fingerprinted ones that were stored with
/// another length, which happens when the encoding of an upload changes.
/// </param>
internal sealed record UploadPlan(
    IReadOnlyList<PublishedObject> Objects,
    int Existing,
    IReadOnlySet<ObjectKey> Replaced
)
{
    /// <summary>Compares a release with a store.</summary>
    /// <param name="objects">All objects of the release.</param>
    /// <param name="listed">The lengths of the objects in the store.</param>
    /// <param name="everything">Whether to store existing objects again too.</param>
    public static UploadPlan Of(
        IReadOnlyList<PublishedObject> objects,
        IReadOnlyDictionary<ObjectKey, long> listed,
        bool everything
    )
    {
        var wanted = objects.Where(item => everything || !IsStored(item, listed)).ToList();
        return new(
            wanted,
            objects.Count - wanted.Count,
            wanted.Where(item => listed.ContainsKey(item.Key)).Select(item => item.Key).ToHashSet()
        );
    }

    /// <summary>The content of a plain name may change without its length.</summary>
    private static bool IsStored(PublishedObject item, IReadOnlyDictionary<ObjectKey, long> listed) =>
        item.IsFingerprinted && listed.TryGetValue(item.Key, out var length) && length == item.Length;
}
