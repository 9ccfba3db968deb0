using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Assets.Media.Scanning;

/// <summary>
/// Asks clamd about each file. Only the complete answer <c>stream: OK</c> means that a file is clean; whatever else
/// happens, it was not scanned.
/// </summary>
internal sealed class ClamAvScanner(IOptions<ClamAvOptions> options) : IMediaScanner, IDisposable
{
    private readonly ClamAvOptions options = options.Value;
    private readonly SemaphoreSlim slots = new(options.Value.MaxParallelScans);

    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            await slots.WaitAsync(limit.Token);
            try
            {
                return await AskAsync(content, limit.Token);
            }
            finally
            {
                slots.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotScanned($"clamd at {options.Address} did not answer within {options.Timeout}.");
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return NotScanned($"clamd at {options.Address}: {exception.Message}");
        }
    }

    public void Dispose() => slots.Dispose();

    private async Task<ScanResult> AskAsync(Stream content, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(cancellationToken);
        await using var connection = new NetworkStream(socket, ownsSocket: false);
        var session = new ClamAvSession(connection, options.ChunkLength);
        string? answer;
        try
        {
            await session.SendAsync(content, cancellationToken);
            answer = await session.ReadAnswerAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            // clamd answers and closes the connection when a limit is exceeded, while the rest is being sent.
            answer = await session.TryReadAnswerAsync(cancellationToken);
            if (answer is null)
                throw;
        }

        return ResultOf(answer);
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var place = ClamAvAddress.TryParse(options.Address)!;
        var socket = ClamAvAddress.SocketFor(place);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(options.ConnectTimeout);
            await socket.ConnectAsync(place, limit.Token);
            return socket;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new IOException($"There was no connection within {options.ConnectTimeout}.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private ScanResult ResultOf(string? answer)
    {
        const string Start = "stream: ";
        const string Found = " FOUND";
        return answer switch
        {
            "stream: OK" => new(ScanVerdict.Clean),
            null => NotScanned($"clamd at {options.Address} closed the connection before its answer was complete."),
            _ when answer.StartsWith(Start, StringComparison.Ordinal)
                    && answer.EndsWith(Found, StringComparison.Ordinal) => new(
                ScanVerdict.Infected,
                answer[Start.Length..^Found.Length]
            ),
            _ => NotScanned($"clamd at {options.Address} answered '{answer}'."),
        };
    }

    private static ScanResult NotScanned(string detail) => new(ScanVerdict.NotScanned, detail);
}
