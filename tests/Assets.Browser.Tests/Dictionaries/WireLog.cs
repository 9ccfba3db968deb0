using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Assets.Browser.Tests.Dictionaries;

/// <summary>
/// What a page received over the network, as the browser's network stack counts it. What came from a cache of the
/// browser is left out.
/// </summary>
internal sealed class WireLog
{
    private readonly ConcurrentDictionary<string, Transfer> pending = [];
    private ConcurrentQueue<Transfer> transfers = [];

    public static async Task<WireLog> StartAsync(IPage page)
    {
        var log = new WireLog();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.responseReceived").OnEvent += (_, data) => log.Begin(data!.Value);
        session.Event("Network.loadingFinished").OnEvent += (_, data) => log.End(data!.Value);
        await session.SendAsync("Network.enable");
        return log;
    }

    /// <summary>Returns what was received since the last call.</summary>
    public IReadOnlyList<Transfer> Take() => [.. Interlocked.Exchange(ref transfers, [])];

    private void Begin(JsonElement data)
    {
        var response = data.GetProperty("response");
        if (response.GetProperty("fromDiskCache").GetBoolean())
            return;
        var coding = response
            .GetProperty("headers")
            .EnumerateObject()
            .FirstOrDefault(header => header.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase));
        pending[Id(data)] = new(
            new Uri(response.GetProperty("url").GetString()!).AbsolutePath,
            coding.Value.ValueKind == JsonValueKind.String ? coding.Value.GetString()! : "",
            0
        );
    }

    private void End(JsonElement data)
    {
        // What came from the memory of the page has no bytes.
        if (
            pending.TryRemove(Id(data), out var transfer)
            && data.GetProperty("encodedDataLength").GetDouble() is > 0 and var bytes
        )
            transfers.Enqueue(transfer with { Bytes = bytes });
    }

    private static string Id(JsonElement data) => data.GetProperty("requestId").GetString()!;
}
