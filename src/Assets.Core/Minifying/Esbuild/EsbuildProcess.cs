using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Assets.Core.Minifying.Esbuild;

/// <summary>
/// One running <c>esbuild --service</c>. Requests may overlap; responses arrive in any order. After the process has
/// stopped, every pending and every later request fails with the reason as an <see cref="IOException"/>.
/// </summary>
internal sealed class EsbuildProcess : IAsyncDisposable
{
    // Larger than any response: a greater length means that the stream is misread.
    private const uint MaxPacketLength = 1u << 30;

    // A Go stack trace is long; its first lines name the cause.
    private const int MaxErrorText = 500;

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly StreamReader error;
    private readonly EsbuildLimits limits;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource<EsbuildValue>> waiting = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly Timer idleTimer;
    private readonly Task<string> errorText;
    private readonly Task reading;
    private volatile IOException? end;
    private string? causeOfEnd;
    private uint lastId;

    /// <summary>Takes ownership of a process that was just started with its streams redirected.</summary>
    public EsbuildProcess(Process process, EsbuildLimits limits)
    {
        this.process = process;
        this.limits = limits;
        input = process.StandardInput.BaseStream;
        output = process.StandardOutput.BaseStream;
        error = process.StandardError;
        idleTimer = new Timer(
            _ =>
                Kill($"it sent nothing for {limits.IdleTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s"),
            null,
            limits.IdleTimeout,
            Timeout.InfiniteTimeSpan
        );
        errorText = Task.Run(ReadErrorTextAsync);
        reading = Task.Run(ReadAsync);
    }

    /// <summary>Why the process has stopped, as part of a sentence; null while it runs.</summary>
    public string? End => end?.Message;

    /// <summary>Waits until the process has sent its version, which must be the supported one.</summary>
    /// <exception cref="IOException">It is another version, or the process stopped.</exception>
    public Task StartedAsync(CancellationToken cancellation) => started.Task.WaitAsync(cancellation);

    /// <summary>Sends a request and waits for its response.</summary>
    /// <remarks>Cancelling ends the waiting only; the protocol has no message that cancels a request.</remarks>
    /// <exception cref="IOException">The process stopped before it responded.</exception>
    public async Task<EsbuildValue> AskAsync(EsbuildValue request, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<EsbuildValue>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        // The process may have stopped before the request was added, so EndAsync did not fail it.
        if (end is { } ended)
            answer.TrySetException(ended);
        else
            _ = SendAsync(new EsbuildPacket(id, IsResponse: false, request));

        try
        {
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <summary>Closes its input, which ends esbuild; kills it if it does not exit in time.</summary>
    public async ValueTask DisposeAsync()
    {
        // Not its StreamWriter, which flushes and so throws when the process has exited.
        await input.DisposeAsync().ConfigureAwait(false);
        if (await Task.WhenAny(reading, Task.Delay(limits.ExitTimeout)).ConfigureAwait(false) != reading)
            Kill("it did not exit after its input was closed");

        await reading.ConfigureAwait(false);
        await idleTimer.DisposeAsync().ConfigureAwait(false);
        await output.DisposeAsync().ConfigureAwait(false);
        error.Dispose();
        process.Dispose();
    }

    // Not cancellable: after half a packet esbuild would misread all that follow.
    private async Task SendAsync(EsbuildPacket packet)
    {
        await writing.WaitAsync().ConfigureAwait(false);
        try
        {
            foreach (var part in EsbuildProtocol.Write(packet))
                await input.WriteAsync(part).ConfigureAwait(false);
            await input.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Usually the process has exited; ReadAsync observes that and fails the pending requests.
            if (await Task.WhenAny(reading, Task.Delay(limits.ExitTimeout)).ConfigureAwait(false) != reading)
                Kill("it stopped reading its input");
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            if (await ReadPacketAsync().ConfigureAwait(false) is { } version)
                CheckVersion(version);
            while (await ReadPacketAsync().ConfigureAwait(false) is { } packet)
                Take(EsbuildProtocol.Read(packet));
        }
        catch (InvalidDataException misread)
        {
            Kill(misread.Message);
        }
        catch (IOException failure)
        {
            Kill($"its output cannot be read ({failure.Message})");
        }

        await EndAsync().ConfigureAwait(false);
    }

    private async Task<byte[]?> ReadPacketAsync()
    {
        var length = new byte[EsbuildProtocol.LengthSize];
        try
        {
            await output.ReadExactlyAsync(length).ConfigureAwait(false);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(length);
            if (size > MaxPacketLength)
                throw new InvalidDataException($"it announced an answer of {size} bytes, which is not its protocol");

            var packet = GC.AllocateUninitializedArray<byte>((int)size);
            await output.ReadExactlyAsync(packet).ConfigureAwait(false);
            idleTimer.Change(limits.IdleTimeout, Timeout.InfiniteTimeSpan);
            return packet;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private void CheckVersion(byte[] bytes)
    {
        var version = Encoding.UTF8.GetString(bytes);
        if (version != EsbuildService.Version)
            throw new InvalidDataException($"it is version '{version}', and only {EsbuildService.Version} will do");

        started.SetResult();
    }

    private void Take(EsbuildPacket packet)
    {
        if (packet.IsResponse)
        {
            if (waiting.TryGetValue(packet.Id, out var answer))
                answer.TrySetResult(packet.Value);
        }
        else
        {
            // Its only request is "ping", which checks that this process still runs.
            _ = SendAsync(new EsbuildPacket(packet.Id, IsResponse: true, EsbuildValue.OfMap([])));
        }
    }

    // Read to the end even when it is too long to keep, because a full pipe blocks esbuild.
    private async Task<string> ReadErrorTextAsync()
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        for (int read; (read = await error.ReadAsync(buffer).ConfigureAwait(false)) > 0; )
            text.Append(buffer.AsSpan(0, Math.Min(read, MaxErrorText - text.Length)));
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Kill(string cause)
    {
        Interlocked.CompareExchange(ref causeOfEnd, cause, null);
        Termination.TryKill(process);
    }

    private async Task EndAsync()
    {
        // Its output has ended, so it is exiting; if it is not, the cause is that it closed its output.
        var exit = process.WaitForExitAsync();
        if (await Task.WhenAny(exit, Task.Delay(limits.ExitTimeout)).ConfigureAwait(false) != exit)
        {
            Kill("it closed its output");
            await Task.WhenAny(exit, Task.Delay(limits.ExitTimeout)).ConfigureAwait(false);
        }

        var reason = causeOfEnd ?? $"it ended with exit code {process.ExitCode}";
        if (
            await Task.WhenAny(errorText, Task.Delay(limits.ExitTimeout)).ConfigureAwait(false) == errorText
            && errorText.Result is { Length: > 0 } said
        )
            reason += $" and said: {said}";

        end = new IOException(reason);
        started.TrySetException(end);
        foreach (var (_, answer) in waiting)
            answer.TrySetException(end);
    }
}
