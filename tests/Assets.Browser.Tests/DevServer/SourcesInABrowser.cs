using Microsoft.Playwright;

namespace Assets.Browser.Tests.DevServer;

/// <summary>A page whose entry point comes from Vite's server, which the app has started.</summary>
public sealed class SourcesInABrowser(Storefront storefront, ViteInAnApp vite) : IClassFixture<ViteInAnApp>
{
    /// <summary>One test, because each step needs the one before it.</summary>
    [Fact]
    public async Task AreReplacedWithoutAReloadUntilTheAppStops()
    {
        await using var visit = await Visit.StartAsync(storefront.Browser);
        var page = visit.Page;
        await page.GotoAsync(vite.Url);
        var text = page.Locator("#text");
        await Assertions.Expect(text).ToHaveTextAsync("before");
        await Assertions.Expect(text).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        await Assertions.Expect(page.Locator("#logo")).ToHaveJSPropertyAsync("naturalWidth", 10);
        var server = new Uri(
            await page.EvaluateAsync<string>("document.querySelector('script[src$=\"main.js\"]').src")
        );
        Assert.Equal("/dist/src/main.js", server.AbsolutePath);

        await WaitForClientAsync(page);
        await page.EvaluateAsync("window.isTheSamePage = true");
        vite.Edit("src/text.js", "before", "after");
        await Assertions.Expect(text).ToHaveTextAsync("after", new() { Timeout = 15_000 });
        vite.Edit("src/site.css", "rgb(1, 2, 3)", "rgb(4, 5, 6)");
        await Assertions.Expect(text).ToHaveCSSAsync("color", "rgb(4, 5, 6)", new() { Timeout = 15_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage"));
        Assert.Empty(visit.Problems);

        await vite.StopAsync();
        Assert.False(await ViteInAnApp.ListensAsync(server));
    }

    /// <summary>
    /// The client reports on the console when it is connected. A change before that would be missed.
    /// </summary>
    private static async Task WaitForClientAsync(IPage page)
    {
        var socket = page.WaitForConsoleMessageAsync(
            new() { Predicate = message => message.Text.Contains("[vite] connected", StringComparison.Ordinal) }
        );
        await page.ReloadAsync();
        await socket;
    }
}
