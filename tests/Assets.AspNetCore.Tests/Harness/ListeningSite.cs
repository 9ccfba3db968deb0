using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.Tests.Harness;

/// <summary>A published site in Kestrel on a local port, for tests that need sockets.</summary>
internal sealed class ListeningSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ListeningSite(WebApplication app, LoggedMessages messages) => (this.app, Messages) = (app, messages);

    public LoggedMessages Messages { get; }

    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ListeningSite> Of(
        PublishedSite site,
        long memoryBudget,
        Action<WebApplication>? pipeline = null,
        Action<AssetsOptions>? options = null
    )
    {
        var manifest = site.WriteManifest();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = site.Root });
        var messages = new LoggedMessages();
        builder.Logging.ClearProviders().AddProvider(messages);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddAssets(assets =>
        {
            (assets.ManifestPath, assets.MemoryBudgetBytes) = (manifest, memoryBudget);
            options?.Invoke(assets);
        });
        var app = builder.Build();
        (pipeline ?? (app => app.UseAssets()))(app);
        await app.StartAsync();
        return new(app, messages);
    }

    /// <summary>Sends a GET and does not read the response.</summary>
    public async Task<Socket> Ask(string path, int receiveBuffer = 8 * 1024)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = receiveBuffer };
        await socket.ConnectAsync(Address.Host, Address.Port);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        );
        return socket;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
