namespace Assets.Core;

/// <summary>
/// Runs work in parallel and limits the file bodies in memory; the limit is the same on every machine. Work runs in
/// order, except that a later piece runs first if the memory is not sufficient for an earlier one.
/// </summary>
/// <param name="limit">In bytes. Work that needs more runs alone.</param>
internal sealed class MemoryBudget(long limit)
{
    private readonly ByteBudget bytesLeft = new(limit);

    /// <summary>Runs all pieces of work.</summary>
    /// <param name="work">The pieces.</param>
    /// <param name="bytes">About how much memory a piece needs.</param>
    /// <param name="run">Does a piece.</param>
    /// <param name="workers">How many pieces run at once at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task RunAsync<T>(
        IEnumerable<T> work,
        Func<T, long> bytes,
        Func<T, CancellationToken, ValueTask> run,
        int workers,
        CancellationToken cancellationToken
    )
    {
        var waiting = new LinkedList<(T Piece, long Bytes)>(
            work.Select(piece => (piece, Math.Min(bytes(piece), limit)))
        );
        return Parallel.ForAsync(
            0,
            Math.Min(workers, waiting.Count),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = workers },
            async (_, token) =>
            {
                while (await NextAsync(waiting, token).ConfigureAwait(false) is { } next)
                {
                    try
                    {
                        await run(next.Piece, token).ConfigureAwait(false);
                    }
                    finally
                    {
                        bytesLeft.Return(next.Bytes);
                    }
                }
            }
        );
    }

    private async ValueTask<(T Piece, long Bytes)?> NextAsync<T>(
        LinkedList<(T Piece, long Bytes)> waiting,
        CancellationToken cancellationToken
    )
    {
        Task? nextReturn = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (waiting)
            {
                if (TakeFirstThatFits(waiting) is { } fits)
                    return fits;
                if (waiting.Count == 0)
                    return null;
            }

            // Taken before the last check, so that no release between the two is missed.
            if (nextReturn is not null)
                await nextReturn.WaitAsync(cancellationToken).ConfigureAwait(false);
            nextReturn = nextReturn is null ? bytesLeft.NextReturn : null;
        }
    }

    private (T Piece, long Bytes)? TakeFirstThatFits<T>(LinkedList<(T Piece, long Bytes)> waiting)
    {
        for (var node = waiting.First; node is not null; node = node.Next)
        {
            if (!bytesLeft.TryTake(node.Value.Bytes))
                continue;

            waiting.Remove(node);
            return node.Value;
        }

        return null;
    }
}
