using System.Net;
using System.Net.Sockets;
using Assets.Storage.Providers;
using Assets.Storage.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Assets.Storage.Tests.Providers;

/// <summary>Servers that keep the connection open and send nothing, and slow ones, which are not the same.</summary>
public sealed class ServerThatStops
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BeforeItsAnswerEndsTheRequest()
    {
        await using var server = await ScriptedServer.StartAsync(NeverAsync);
        using var client = Client();
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => client.GetAsync(server.Url, Cancellation));
        Assert.Equal("nothing was sent or received for 0.5 seconds", exception.Message);
    }

    [Fact]
    public async Task InsideItsAnswerEndsTheRequest()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("half", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await NeverAsync(context);
        });
        using var client = Client();
        using var response = await client.GetAsync(server.Url, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await Assert.ThrowsAsync<TimeoutException>(() => response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task ReadingTheBodyEndsTheRequest()
    {
        // A socket that accepts and never reads. Kestrel, busy with other tests, has reset such a connection.
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var client = Client();
        // More than the buffers of the connection have room for.
        using var body = new ByteArrayContent(new byte[32 << 20]);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            client.PutAsync($"http://{server.LocalEndpoint}", body, Cancellation)
        );
    }

    [Fact]
    public async Task ButGoesOnKeepsTheRequest()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            // Longer than the limit in all.
            for (var part = 0; part < 6; part++)
            {
                await Task.Delay(400, context.RequestAborted);
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });
        using var client = Client(TimeSpan.FromSeconds(2));
        Assert.Equal("xxxxxx", await client.GetStringAsync(server.Url, Cancellation));
    }

    [Fact]
    public async Task KeepsTheHeadersOfBothBodies()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = context.Request.ContentType;
            context.Response.ContentLength = context.Request.ContentLength;
            await context.Request.Body.CopyToAsync(context.Response.Body);
        });
        using var client = Client();
        using var body = new ByteArrayContent("Hello"u8.ToArray()) { Headers = { ContentType = new("text/odd") } };
        using var response = await client.PostAsync(server.Url, body, Cancellation);
        Assert.Equal("text/odd", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(5, response.Content.Headers.ContentLength);
        Assert.Equal("Hello", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task IsNoCancellation()
    {
        await using var server = await ScriptedServer.StartAsync(NeverAsync);
        using var client = Client();
        using var cancellation = new CancellationTokenSource();
        var request = client.GetAsync(server.Url, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    private static async Task NeverAsync(HttpContext context) =>
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    private static HttpClient Client(TimeSpan? limit = null) =>
        new(new IdleLimit(limit ?? Limit) { InnerHandler = new SocketsHttpHandler() });
}
