namespace Assets.Media.Images;

/// <summary>
/// Bounds how many images are decoded at the same time, and how much memory their pixels have together.
/// </summary>
internal sealed class DecodingSlots(int maxParallel, long maxMemory) : IDisposable
{
    /// <summary>Memory is counted in megabytes.</summary>
    private const long Unit = 1 << 20;

    private readonly int units = (int)Math.Clamp(maxMemory / Unit, 1, int.MaxValue);
    private readonly SemaphoreSlim slots = new(maxParallel);
    private readonly SemaphoreSlim memory = new((int)Math.Clamp(maxMemory / Unit, 1, int.MaxValue));

    /// <summary>Held by the one image that collects memory, so that two do not wait for each other's half.</summary>
    private readonly SemaphoreSlim collecting = new(1);

    /// <summary>Waits for a slot.</summary>
    /// <returns>Frees the slot when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        return new Releasing(slots, 1);
    }

    /// <summary>Waits for memory. The caller has a slot.</summary>
    /// <param name="bytes">The number of bytes; more than there are in sum is all.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <returns>Frees the memory when it is disposed.</returns>
    public async Task<IDisposable> ReserveAsync(long bytes, CancellationToken cancellationToken)
    {
        var needed = (int)Math.Min(bytes / Unit + 1, units);
        var taken = 0;
        await collecting.WaitAsync(cancellationToken);
        try
        {
            for (; taken < needed; taken++)
                await memory.WaitAsync(cancellationToken);
            return new Releasing(memory, needed);
        }
        catch (OperationCanceledException) when (taken > 0)
        {
            memory.Release(taken);
            throw;
        }
        finally
        {
            collecting.Release();
        }
    }

    public void Dispose()
    {
        slots.Dispose();
        memory.Dispose();
        collecting.Dispose();
    }

    private sealed class Releasing(SemaphoreSlim semaphore, int count) : IDisposable
    {
        private int remaining = count;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref remaining, 0) is > 0 and var released)
                semaphore.Release(released);
        }
    }
}
