using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assets.Media.Tests.Scanning;

/// <summary>A clamd that answers each connection as a test says.</summary>
internal sealed class ScriptedClamd : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<Socket, Task> answer;
    private readonly List<Socket> connections = [];

    public ScriptedClamd(Func<Socket, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Receives a whole file and answers with these bytes, one piece after the other.</summary>
    public static ScriptedClamd Answering(params string[] pieces) =>
        new(async socket =>
        {
            await ReceiveAsync(socket);
            foreach (var piece in pieces)
                await socket.SendAsync(Encoding.Latin1.GetBytes(piece));
            socket.Shutdown(SocketShutdown.Both);
        });

    /// <summary>The bytes up to the empty chunk that ends a file.</summary>
    public static async Task<byte[]> ReceiveAsync(Socket socket)
    {
        var received = new List<byte>();
        var buffer = new byte[65536];
        int read;
        while ((read = await socket.ReceiveAsync(buffer)) > 0)
        {
            received.AddRange(buffer.AsSpan(0, read));
            if (received is [.., 0, 0, 0, 0])
                break;
        }

        return [.. received];
    }

    public void Dispose()
    {
        listener.Stop();
        connections.ForEach(connection => connection.Dispose());
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                connections.Add(socket);
                _ = answer(socket);
            }
        }
        catch (SocketException) { }
        catch (ObjectDisposedException) { }
    }
}
