namespace Assets.Browser.Tests;

/// <summary>Servers that several tests use: each is started when it is first needed and ends with its fixture.</summary>
internal sealed class RunningShops : IAsyncDisposable
{
    private readonly Dictionary<string, RunningShop> running = [];

    /// <summary>The server of a published site.</summary>
    /// <param name="folder">The publish folder.</param>
    /// <param name="app">The file name of the app.</param>
    /// <param name="arguments">Its arguments; servers with other arguments are others.</param>
    public async Task<RunningShop> GetAsync(string folder, string app, params string[] arguments)
    {
        var key = string.Join('\n', [folder, app, .. arguments]);
        if (!running.TryGetValue(key, out var shop))
            running[key] = shop = await RunningShop.StartAsync(folder, app, arguments);
        return shop;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shop in running.Values)
            await shop.DisposeAsync();
    }
}
