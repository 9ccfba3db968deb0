using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Assets.Benchmarks.Uploading;

/// <summary>
/// Passes connections on and delivers each byte later, as a network does whose bandwidth is no limit. Loopback hides
/// what a round trip costs.
/// </summary>
internal sealed class DelayingProxy : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly Socket listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly int target;
    private readonly TimeSpan oneWay;

    /// <param name="target">The port behind the proxy.</param>
    /// <param name="roundTrip">How much later an answer comes.</param>
    public DelayingProxy(int target, TimeSpan roundTrip)
    {
        (this.target, oneWay) = (target, roundTrip / 2);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ConnectAsync(await listener.AcceptAsync());
        }
        catch (SocketException)
        {
            // The proxy was disposed.
        }
    }

    private async Task ConnectAsync(Socket client)
    {
        using var accepted = client;
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        accepted.NoDelay = server.NoDelay = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAll(PassAsync(accepted, server), PassAsync(server, accepted));
        }
        catch (SocketException)
        {
            // Either side reset the connection; disposing both tells the other.
        }
    }

    private Task PassAsync(Socket from, Socket to)
    {
        var chunks = Channel.CreateUnbounded<(TimeSpan Due, byte[] Bytes)>();
        return Task.WhenAll(ReceiveAsync(from, chunks.Writer), SendAsync(chunks.Reader, to));
    }

    private async Task ReceiveAsync(Socket from, ChannelWriter<(TimeSpan Due, byte[] Bytes)> chunks)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await chunks.WriteAsync((Now() + oneWay, buffer[..count]));
        }
        finally
        {
            chunks.Complete();
        }
    }

    private static async Task SendAsync(ChannelReader<(TimeSpan Due, byte[] Bytes)> chunks, Socket to)
    {
        await foreach (var (due, bytes) in chunks.ReadAllAsync())
        {
            if (due - Now() is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            for (var sent = 0; sent < bytes.Length; )
                sent += await to.SendAsync(bytes.AsMemory(sent));
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private static TimeSpan Now() => TimeSpan.FromMilliseconds(Environment.TickCount64);
}
