using System.Net;
using System.Net.Sockets;

namespace Assets.Media.Scanning;

/// <summary>Reads the address of clamd.</summary>
internal static class ClamAvAddress
{
    private const string Unix = "unix:";
    private const int DefaultPort = 3310;

    /// <summary>The place to connect to; null if the text is not an address.</summary>
    public static EndPoint? TryParse(string? address)
    {
        if (address is null)
            return null;
        if (address.StartsWith(Unix, StringComparison.Ordinal))
            return address.Length > Unix.Length ? new UnixDomainSocketEndPoint(address[Unix.Length..]) : null;
        // A bare IPv6 address has no brackets.
        if (!address.StartsWith('[') && IPAddress.TryParse(address, out var ip))
            return new IPEndPoint(ip, DefaultPort);
        return
            Uri.TryCreate($"clamd://{address}", UriKind.Absolute, out var url)
            && url is { Host.Length: > 0, UserInfo: "", PathAndQuery: "" or "/", Fragment: "" }
            ? new DnsEndPoint(url.IdnHost, url.Port < 0 ? DefaultPort : url.Port)
            : null;
    }

    public static Socket SocketFor(EndPoint place) =>
        place is UnixDomainSocketEndPoint
            ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
