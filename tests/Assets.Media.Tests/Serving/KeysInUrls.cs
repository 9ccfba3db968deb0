using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>Keys with characters that have a meaning in URLs, sent over a connection to Kestrel.</summary>
public sealed class KeysInUrls : IClassFixture<KestrelSite>
{
    private readonly KestrelSite site;

    public KeysInUrls(KestrelSite site) => this.site = site;

    [Theory]
    [InlineData("2026/a b.png")]
    [InlineData("2026/a+b.png")]
    [InlineData("2026/100%.png")]
    [InlineData("2026/a%2Fb.png")]
    [InlineData("2026/a%252Fb.png")]
    [InlineData("2026/%61.png")]
    [InlineData("2026/ä€😀.png")]
    [InlineData("2026/e\u0301.png")]
    [InlineData("2026/a?b#c&d.png")]
    [InlineData("2026/a:b@c;d.png")]
    [InlineData("2026/'quoted\".png")]
    [InlineData("2026/~a.png")]
    [InlineData("{2026}/{**a}.png")]
    public async Task Name_their_own_file(string key)
    {
        foreach (var store in new[] { "avatars", "invoices" })
        {
            await site.Site.With(store, key, key);
            Assert.Equal((200, key), await site.Get(await site.Site.UrlOf(store, key)));
        }
    }

    /// <summary>A slash is a slash in keys, and nothing else is.</summary>
    [Theory]
    [InlineData("/media/avatars/2026%2Fc.png", 404)]
    [InlineData("/media/avatars/2026/%63.png", 200)]
    [InlineData("/media/avatars/x/../2026/c.png", 200)]
    [InlineData("/media/avatars/%2e%2e/invoices/c.png", 403)]
    [InlineData("/media/avatars/..%2Finvoices/c.png", 404)]
    [InlineData("/media/avatars/2026%5Cc.png", 404)]
    [InlineData("/media/avatars/2026/c.png%00", 400)]
    [InlineData("/media/avatars/2026/%FFc.png", 404)]
    public async Task Are_decoded_once(string target, int status) =>
        Assert.Equal(status, (await site.Raw(target)).Status);
}

/// <summary>The usual site in Kestrel on a local port.</summary>
public sealed class KestrelSite : IAsyncLifetime
{
    private readonly HttpClient client = new();

    internal MediaSite Site { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await MediaSite.Start(server: host =>
            host.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0))
        );
        await Site.With("avatars", "2026/c.png", "c");
        Address = new(
            Site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    internal async Task<(int Status, string Text)> Get(string path)
    {
        using var response = await client.GetAsync(new Uri(Address, path));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a target as it is: <c>HttpClient</c> would change it.</summary>
    internal async Task<(int Status, string Head)> Raw(string target)
    {
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.SocketType.Stream,
            System.Net.Sockets.ProtocolType.Tcp
        );
        await socket.ConnectAsync(Address.Host, Address.Port);
        await socket.SendAsync(
            System.Text.Encoding.ASCII.GetBytes(
                $"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            )
        );
        var buffer = new byte[4096];
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        return (int.Parse(text.Split(' ')[1], null), text);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Site.DisposeAsync();
    }
}
