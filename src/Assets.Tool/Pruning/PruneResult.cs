using Assets.Storage;
using Assets.Tool.Releases;

namespace Assets.Tool.Pruning;

/// <summary>What was deleted, or would be in a dry run.</summary>
/// <param name="Kept">Releases that are kept, the newest first.</param>
/// <param name="Expired">Releases that are deleted, the newest first.</param>
/// <param name="Deleted">The objects, in ordinal order of their keys.</param>
internal sealed record PruneResult(
    IReadOnlyList<StoredRelease> Kept,
    IReadOnlyList<StoredRelease> Expired,
    IReadOnlyList<ObjectEntry> Deleted
);
