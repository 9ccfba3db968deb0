using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>
/// Sends requests unchanged, which no HTTP client library does. The comparison of servers (benchmarks/) uses it too.
/// </summary>
internal static class Http1Wire
{
    public static async Task<Answer> SendAsync(
        Uri server,
        string method,
        string target,
        IEnumerable<KeyValuePair<string, string>> headers
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = new NetworkStream(socket);
        var request = new StringBuilder($"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in headers)
            request.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.Append("\r\n").ToString()));
        using var received = new MemoryStream();
        await stream.CopyToAsync(received);
        return Parse(received.ToArray());
    }

    private static Answer Parse(byte[] received)
    {
        var end = received.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            throw new InvalidDataException("The connection was closed without an answer.");
        var lines = Encoding.Latin1.GetString(received, 0, end).Split("\r\n");
        var headers = lines
            .Skip(1)
            .GroupBy(
                line => line[..line.IndexOf(':', StringComparison.Ordinal)],
                line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(),
                StringComparer.OrdinalIgnoreCase
            )
            .ToDictionary(group => group.Key, group => string.Join(", ", group), StringComparer.OrdinalIgnoreCase);
        return new(
            (HttpStatusCode)int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            headers,
            received[(end + 4)..]
        );
    }
}
