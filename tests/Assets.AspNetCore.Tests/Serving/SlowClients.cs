using System.Net.Sockets;
using System.Text;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class SlowClients : IDisposable
{
    private const int Length = 3_000_000;
    private const string Path = "/video/film.mp4";

    private readonly PublishedSite site = new PublishedSite().Add("video/film.mp4", PublishedSite.Noise(Length));

    [Theory]
    [InlineData(0)]
    [InlineData(64 << 20)]
    public async Task GetTheWholeBody(long memoryBudget)
    {
        await using var app = await ListeningSite.Of(site, memoryBudget);
        var bodies = await Task.WhenAll(
            Enumerable
                .Range(0, 80)
                .Select(async number =>
                {
                    using var socket = await app.Ask(Path);
                    // Most clients wait before they read, so that more clients wait than there are large pieces.
                    await Task.Delay(number * 5);
                    await using var stream = new NetworkStream(socket);
                    using var received = new MemoryStream();
                    await stream.CopyToAsync(received);
                    return received.ToArray().AsSpan()[^Length..].SequenceEqual(PublishedSite.Noise(Length));
                })
        );
        Assert.All(bodies, Assert.True);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64 << 20)]
    public async Task LeaveNothingOpenWhenTheyDisconnect(long memoryBudget)
    {
        await using var app = await ListeningSite.Of(site, memoryBudget);
        for (var i = 0; i < 200; i++)
        {
            using var socket = await app.Ask(Path);
            var head = new byte[100];
            Assert.NotEqual(0, await socket.ReceiveAsync(head));
            Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(head), StringComparison.Ordinal);
            socket.Close(timeout: 0);
        }

        // One handle is kept for later requests.
        await WaitUntil(() => OpenHandles() <= 1);
        using var next = new HttpClient();
        Assert.Equal(
            Length,
            (await next.GetByteArrayAsync(new Uri(app.Address, Path), TestContext.Current.CancellationToken)).Length
        );
    }

    public void Dispose() => site.Dispose();

    /// <summary>The server detects disconnected clients with a delay.</summary>
    private static async Task WaitUntil(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(50, patience.Token);
    }

    private int OpenHandles() =>
        Directory
            .GetFiles("/proc/self/fd")
            .Count(link => new FileInfo(link).LinkTarget == site.FileOf("video/film.mp4"));
}
