namespace Assets.Storage.Copying;

/// <summary>How a copy ended.</summary>
/// <param name="Copied">How many objects were copied that the target did not have.</param>
/// <param name="Replaced">How many replaced another one.</param>
/// <param name="Kept">How many the target had already.</param>
/// <param name="Deleted">How many were deleted that only the target had.</param>
/// <param name="Bytes">The number of bytes that were stored.</param>
/// <param name="Problems">The objects that differ or failed, in no particular order.</param>
public sealed record StoreCopyResult(
    int Copied,
    int Replaced,
    int Kept,
    int Deleted,
    long Bytes,
    IReadOnlyList<StoreCopyStep> Problems
)
{
    /// <summary>Whether the target has every object of the source, as far as it was compared.</summary>
    public bool IsComplete => Problems.Count == 0;
}
