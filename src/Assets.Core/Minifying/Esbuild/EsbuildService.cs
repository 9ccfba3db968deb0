namespace Assets.Core.Minifying.Esbuild;

/// <summary>
/// esbuild as a service: one process, started with the first request and again after a crash, which transforms many
/// files at once.
/// Failures of esbuild are values, not exceptions: see <see cref="EsbuildReply.Status"/>.
/// </summary>
internal sealed class EsbuildService(EsbuildExecutable executable, EsbuildLimits limits) : IAsyncDisposable
{
    /// <summary>The version whose protocol is implemented here and whose binaries are shipped.</summary>
    public const string Version = "0.28.2";

    // esbuild takes about 20 times a script's size while it works, so this bounds it to some 100 MB; a larger file runs
    // alone.
    private const long MaxBytesUnderWay = 4 << 20;

    private readonly ByteBudget budget = new(MaxBytesUnderWay);
    private readonly SemaphoreSlim starting = new(1, 1);
    private EsbuildProcess? current;
    private int starts;
    private string? unavailable;
    private volatile bool isDisposed;

    public EsbuildService(EsbuildExecutable executable)
        : this(executable, new EsbuildLimits()) { }

    /// <summary>The binary.</summary>
    public EsbuildExecutable Executable => executable;

    /// <summary>Transforms one text.</summary>
    /// <param name="flags">As on esbuild's command line (<c>--loader=css</c>).</param>
    /// <param name="input">UTF-8; it must not change until the task has ended, nor after a cancellation.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<EsbuildReply> TransformAsync(
        IReadOnlyList<string> flags,
        ReadOnlyMemory<byte> input,
        CancellationToken cancellation
    )
    {
        var request = Request(flags, input);
        var reply = await AskAsync(request, input.Length, cancellation).ConfigureAwait(false);
        // A crash fails every pending request. Each of those runs again alone, which shows the file that caused it.
        return reply.Status == EsbuildStatus.Stopped
            ? await AskAsync(request, MaxBytesUnderWay, cancellation).ConfigureAwait(false)
            : reply;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        // Also ends a start that hangs, so that the semaphore below is released.
        if (current is { } running)
            await running.DisposeAsync().ConfigureAwait(false);

        await starting.WaitAsync().ConfigureAwait(false);
        if (current is { } startedMeanwhile)
            await startedMeanwhile.DisposeAsync().ConfigureAwait(false);
        starting.Release();
    }

    private async Task<EsbuildReply> AskAsync(EsbuildValue request, long cost, CancellationToken cancellation)
    {
        using var share = await budget.TakeAsync(cost, cancellation).ConfigureAwait(false);
        if (await RunningAsync(cancellation).ConfigureAwait(false) is not { } process)
            return EsbuildReply.Unavailable(unavailable!);

        try
        {
            return EsbuildReply.Read(await process.AskAsync(request, cancellation).ConfigureAwait(false));
        }
        catch (IOException end)
        {
            return EsbuildReply.Stopped(end.Message);
        }
    }

    private async Task<EsbuildProcess?> RunningAsync(CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (isDisposed)
                unavailable ??= "the run has ended";
            if (unavailable is null && current is null or { End: not null })
                await StartAsync(cancellation).ConfigureAwait(false);
            return unavailable is null ? current : null;
        }
        finally
        {
            starting.Release();
        }
    }

    // When the first start fails, or it stopped too often, it is not started again: a thousand files would only fail
    // more slowly.
    private async Task StartAsync(CancellationToken cancellation)
    {
        if (current is { } stopped)
        {
            await stopped.DisposeAsync().ConfigureAwait(false);
            current = null;
            if (starts == limits.MaxStarts)
            {
                unavailable = $"it stopped {starts} times, the last time because {stopped.End}";
                return;
            }
        }

        starts++;

        if (!executable.TryStart([$"--service={Version}", "--ping"], out var process, out unavailable))
            return;

        current = new EsbuildProcess(process, limits);
        try
        {
            await current.StartedAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException end)
        {
            unavailable = end.Message;
        }
    }

    // inputFS is never true, because esbuild would read the input as a path and delete that file.
    private static EsbuildValue Request(IReadOnlyList<string> flags, ReadOnlyMemory<byte> input) =>
        EsbuildValue.OfMap([
            new("command", EsbuildValue.Of("transform")),
            new("flags", EsbuildValue.OfArray([.. flags.Select(flag => EsbuildValue.Of(flag))])),
            new("inputFS", EsbuildValue.Of(false)),
            new("input", EsbuildValue.Of(input)),
        ]);
}
