using Assets.Core.Diagnostics;
using Assets.Storage;

namespace Assets.Tool.Uploading;

/// <summary>What an upload did, or would do in a dry run.</summary>
/// <param name="Stored">The keys that were stored, in ordinal order.</param>
/// <param name="Bytes">The bytes that were stored.</param>
/// <param name="Existing">How many objects the store had already.</param>
/// <param name="Purge">The plain names that were replaced, which caches may have with their earlier content.</param>
/// <param name="Release">The key of the release's record.</param>
/// <param name="Problems">Why the upload is not complete; none if it is.</param>
internal sealed record UploadResult(
    IReadOnlyList<ObjectKey> Stored,
    long Bytes,
    int Existing,
    IReadOnlyList<ObjectKey> Purge,
    ObjectKey Release,
    IReadOnlyList<Diagnostic> Problems
);
