namespace Assets.AspNetCore.Serving;

/// <summary>
/// Limits the bytes of bodies in memory. Bodies get memory in the order of their first requests, and none is evicted: a
/// site has few bodies that are requested often, they rarely change, and an open file is nearly as fast.
/// </summary>
/// <param name="budget">The total size of all bodies, in bytes.</param>
internal sealed class MemoryBudget(long budget)
{
    /// <summary>
    /// No body takes more than a sixteenth, so that one video does not take the memory of a site's scripts.
    /// </summary>
    private readonly long largest = budget / 16;

    private long left = budget;

    /// <summary>Takes a body's length from the budget; false when it is too large or the budget is used up.</summary>
    public bool TryTake(long length)
    {
        if (length > largest)
            return false;
        if (Interlocked.Add(ref left, -length) >= 0)
            return true;
        Return(length);
        return false;
    }

    public void Return(long length) => Interlocked.Add(ref left, length);
}
