namespace Assets.Media.Variants;

/// <summary>
/// Does work once for all who want it at the same time. It is cancelled when the last of them no longer waits.
/// </summary>
internal sealed class SharedWork<TKey, TResult>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Run> runs = [];
    private readonly Lock gate = new();

    /// <summary>Joins the work for a key, or begins it.</summary>
    /// <param name="key">Names the work.</param>
    /// <param name="work">Does it; called by the first one only.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task<TResult> JoinAsync(
        TKey key,
        Func<CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        var run = Join(key, work);
        try
        {
            return await run.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(key, run);
        }
    }

    private Run Join(TKey key, Func<CancellationToken, Task<TResult>> work)
    {
        lock (gate)
        {
            if (!runs.TryGetValue(key, out var run))
            {
                var stopping = new CancellationTokenSource();
                // On the pool, so that nothing of the work runs inside the lock.
                var task = Task.Run(() => work(stopping.Token), CancellationToken.None);
                runs[key] = run = new Run(task, stopping);
            }

            run.Waiting++;
            return run;
        }
    }

    private void Leave(TKey key, Run run)
    {
        lock (gate)
        {
            if (--run.Waiting > 0)
                return;
            // Who comes now begins anew instead of joining work that is being cancelled.
            runs.Remove(key);
        }

        run.Stopping.Cancel();
        run.Task.ContinueWith(
            static (task, stopping) =>
            {
                // Nobody waits for it any more.
                _ = task.Exception;
                ((CancellationTokenSource)stopping!).Dispose();
            },
            run.Stopping,
            TaskScheduler.Default
        );
    }

    private sealed class Run(Task<TResult> task, CancellationTokenSource stopping)
    {
        public Task<TResult> Task => task;

        public CancellationTokenSource Stopping => stopping;

        public int Waiting { get; set; }
    }
}
