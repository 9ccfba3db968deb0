namespace Assets.Storage.Copying;

/// <summary>What was done with one object.</summary>
/// <param name="Key">The key in both stores.</param>
/// <param name="Action">What was done.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="Reason">Why it failed or differs, as a sentence; otherwise null.</param>
public sealed record StoreCopyStep(ObjectKey Key, StoreCopyAction Action, long Length, string? Reason = null)
{
    /// <summary>Why a store refused it; null if it did not.</summary>
    public ObjectStoreFailure? Failure { get; init; }
}
