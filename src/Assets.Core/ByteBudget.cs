namespace Assets.Core;

/// <summary>
/// Lets work through in the order it came, while the bytes under way stay below a limit. Work above the limit runs
/// alone.
/// </summary>
internal sealed class ByteBudget
{
    private readonly long limit;
    private readonly Lock gate = new();
    private readonly LinkedList<(long Amount, TaskCompletionSource Turn)> queue = new();
    private long free;

    /// <summary>Makes a budget of so many bytes.</summary>
    public ByteBudget(long limit) => this.limit = free = limit;

    /// <summary>Waits for a turn; dispose the result to end it.</summary>
    public async Task<Share> TakeAsync(long amount, CancellationToken cancellation)
    {
        amount = Math.Min(amount, limit);
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            queue.AddLast((amount, turn));
            LetThrough();
        }

        await using (cancellation.Register(() => turn.TrySetCanceled(cancellation)).ConfigureAwait(false))
        {
            try
            {
                await turn.Task.ConfigureAwait(false);
                return new Share(this, amount);
            }
            catch (OperationCanceledException)
            {
                // Whoever waits behind the one that gave up may have its turn now.
                lock (gate)
                    LetThrough();
                throw;
            }
        }
    }

    private void LetThrough()
    {
        while (queue.First is { } first && (first.Value.Amount <= free || first.Value.Turn.Task.IsCompleted))
        {
            queue.RemoveFirst();
            if (first.Value.Turn.TrySetResult())
                free -= first.Value.Amount;
        }
    }

    private void GiveBack(long amount)
    {
        lock (gate)
        {
            free += amount;
            LetThrough();
        }
    }

    /// <summary>A turn that lasts until it is disposed.</summary>
    internal readonly struct Share(ByteBudget budget, long amount) : IDisposable
    {
        public void Dispose() => budget.GiveBack(amount);
    }
}
