using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Assets.AspNetCore.DevServer;

/// <summary>Connections to servers on this machine.</summary>
internal static class ServerConnection
{
    public static SocketsHttpHandler Handler() =>
        new()
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(1),
            ConnectCallback = ConnectAsync,
            SslOptions = new() { RemoteCertificateValidationCallback = IsTrusted },
        };

    /// <summary>
    /// A server on <c>localhost</c> listens at one of two addresses, also where the name stands for the other one only.
    /// </summary>
    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        var server = context.DnsEndPoint;
        if (server.Host != "localhost")
            return await ConnectAsync(server, cancellation);
        try
        {
            return await ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellation);
        }
        catch (SocketException) when (Socket.OSSupportsIPv6)
        {
            return await ConnectAsync(new IPEndPoint(IPAddress.IPv6Loopback, server.Port), cancellation);
        }
    }

    private static async Task<Stream> ConnectAsync(EndPoint server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A server on this machine has a certificate that only its developer trusts. The answers are read for this check
    /// only; a browser decides for itself.
    /// </summary>
    private static bool IsTrusted(
        object sender,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    ) => errors == SslPolicyErrors.None || sender is SslStream { TargetHostName: "localhost" or "127.0.0.1" or "::1" };
}
