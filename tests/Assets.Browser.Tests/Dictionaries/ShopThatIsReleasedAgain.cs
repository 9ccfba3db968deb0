using Microsoft.Playwright;

namespace Assets.Browser.Tests.Dictionaries;

/// <summary>
/// One visitor before and after a release of the shop, and another one who comes after it for the first time. Both
/// releases are served by the published app at the same address.
/// </summary>
public sealed class ShopThatIsReleasedAgain(Storefront storefront) : IAsyncLifetime
{
    private const string Page = "/";

    private readonly NextStorefront next = new();

    /// <summary>What the visitor received before the release.</summary>
    internal IReadOnlyList<Transfer> First { get; private set; } = [];

    /// <summary>What the same visitor received after it.</summary>
    internal IReadOnlyList<Transfer> Second { get; private set; } = [];

    /// <summary>What the same visitor received the next time.</summary>
    internal IReadOnlyList<Transfer> Third { get; private set; } = [];

    /// <summary>What a new visitor received after the release.</summary>
    internal IReadOnlyList<Transfer> New { get; private set; } = [];

    internal PageState SeenAgain { get; private set; } = null!;

    internal PageState SeenFirst { get; private set; } = null!;

    /// <summary>Messages on the consoles and failed requests.</summary>
    internal IReadOnlyCollection<string> Problems { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await next.PublishAsync();
        await using var visitor = await Visit.StartAsync(storefront.Browser);
        var wire = await WireLog.StartAsync(visitor.Page);
        string address;
        await using (var before = await RunningShop.StartAsync(Storefront.Published))
        {
            address = before.Url;
            First = await OpenAsync(visitor, wire, address);
        }

        await using var after = await RunningShop.StartAsync(next.Published, "--urls", address);
        Second = await OpenAsync(visitor, wire, address);
        SeenAgain = await PageState.OfAsync(visitor.Page);
        Third = await OpenAsync(visitor, wire, address);

        await using var newcomer = await Visit.StartAsync(storefront.Browser);
        New = await OpenAsync(newcomer, await WireLog.StartAsync(newcomer.Page), address);
        SeenFirst = await PageState.OfAsync(newcomer.Page);
        Problems = [.. visitor.Problems, .. newcomer.Problems];
    }

    public ValueTask DisposeAsync()
    {
        next.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<Transfer>> OpenAsync(Visit visit, WireLog wire, string address)
    {
        // A page that is opened again where it is would be reloaded.
        await visit.Page.GotoAsync("about:blank");
        wire.Take();
        await visit.OpenAsync(address + Page);
        return [.. wire.Take().Where(transfer => transfer.Path != Page)];
    }
}
