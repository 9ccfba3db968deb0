using System.Net;
using System.Net.Sockets;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>A store that accepts a connection and never answers.</summary>
internal sealed class SilentStore : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task<TcpClient> connection;

    public SilentStore()
    {
        listener.Start();
        connection = listener.AcceptTcpClientAsync();
    }

    public string Url => $"http://{listener.LocalEndpoint}";

    /// <summary>Whether a client has connected.</summary>
    public bool IsAsked => connection.IsCompletedSuccessfully;

    /// <summary>Waits until the client has closed its connection, which the system does for a process that ends.</summary>
    public async Task UntilClosedAsync()
    {
        using var client = await connection;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, patience.Token) > 0) { }
        }
        catch (IOException) { }
    }

    public void Dispose() => listener.Dispose();
}
