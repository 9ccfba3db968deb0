namespace Assets.Core;

/// <summary>
/// A number of bytes that work shares. Work that needs more than the remaining bytes waits until others are released.
/// </summary>
/// <param name="limit">All bytes. Work that needs more gets all of them.</param>
#pragma warning disable CA1001 // A SemaphoreSlim owns nothing until its wait handle is used.
internal sealed class ByteBudget(long limit)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private readonly long all = limit;
    private long free = limit;
    private TaskCompletionSource? returned;

    /// <summary>Completes when bytes are next released.</summary>
    public Task NextReturn
    {
        get
        {
            lock (gate)
                return (returned ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Waits for bytes, in the order of the calls; dispose the result to release them.</summary>
    public async Task<Share> TakeAsync(long amount, CancellationToken cancellation)
    {
        amount = Math.Min(amount, all);
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (var next = NextReturn; !TryTake(amount); next = NextReturn)
                await next.WaitAsync(cancellation).ConfigureAwait(false);
            return new Share(this, amount);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes bytes if enough are left.</summary>
    public bool TryTake(long amount)
    {
        lock (gate)
        {
            if (amount > free)
                return false;
            free -= amount;
            return true;
        }
    }

    /// <summary>Releases bytes.</summary>
    public void Return(long amount)
    {
        lock (gate)
        {
            free += amount;
            returned?.SetResult();
            returned = null;
        }
    }

    /// <summary>Bytes that are released when it is disposed.</summary>
    internal readonly struct Share(ByteBudget budget, long amount) : IDisposable
    {
        public void Dispose() => budget.Return(amount);
    }
}
