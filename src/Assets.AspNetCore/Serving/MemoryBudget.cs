namespace Assets.AspNetCore.Serving;

/// <summary>
/// Bytes of bodies that may be in memory, in the order they are first asked for. Nothing is evicted: a site's requested
/// bodies are few and alike from day to day, and what does not fit is nearly as fast from an open file.
/// </summary>
/// <param name="budget">Bytes of all bodies together.</param>
internal sealed class MemoryBudget(long budget)
{
    /// <summary>No body takes more than a sixteenth, so that one video cannot push out a site's scripts.</summary>
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
