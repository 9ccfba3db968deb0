namespace Assets.Storage.Providers;

/// <summary>Cancels when it is not restarted for some time.</summary>
internal sealed class IdleTimer : IDisposable
{
    private readonly TimeSpan limit;
    private readonly CancellationTokenSource source;
    private readonly Lock gate = new();
    private bool isDisposed;

    public IdleTimer(TimeSpan limit, CancellationToken cancellationToken)
    {
        this.limit = limit;
        source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(limit);
        Token = source.Token;
    }

    public CancellationToken Token { get; }

    /// <summary>May be called after the end: a server can answer before it has received the whole body.</summary>
    public void Restart()
    {
        lock (gate)
        {
            if (!isDisposed)
                source.CancelAfter(limit);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            source.Dispose();
        }
    }
}
