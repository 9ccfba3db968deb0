namespace Assets.AspNetCore.Serving;

/// <summary>
/// What is held of published bodies: bytes up to a budget, in the order they are first asked for, and open files beyond it.
/// Nothing is evicted from memory: a site's requested bodies are few and alike from day to day, and what does not fit is nearly as fast from an open file.
/// </summary>
/// <param name="budget">Bytes of all bodies in memory together.</param>
internal sealed class BodyCache(long budget) : IDisposable
{
    /// <summary>Half of what an unprivileged process on Linux may open by default is left to connections, and half of that to the app.</summary>
    private const int MaximumOpenFiles = 256;

    /// <summary>No body takes more than a sixteenth, so that one video cannot push out a site's scripts.</summary>
    private readonly long largest = budget / 16;

    private readonly FileHandles handles = new(MaximumOpenFiles);
    private long left = budget;

    /// <summary>Takes a body's length from the budget; false when it is too large or the budget is used up.</summary>
    public bool TryReserve(long length)
    {
        if (length > largest)
            return false;
        if (Interlocked.Add(ref left, -length) >= 0)
            return true;
        Return(length);
        return false;
    }

    public void Return(long length) => Interlocked.Add(ref left, length);

    public void Keep(OpenFile file) => handles.Keep(file);

    public void Dispose() => handles.CloseAll();
}
