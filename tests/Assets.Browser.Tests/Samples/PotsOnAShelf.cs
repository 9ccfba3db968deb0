using Microsoft.Playwright;

namespace Assets.Browser.Tests.Samples;

public sealed class PotsOnAShelfServedByUseAssets(Storefront storefront) : PotsOnAShelf(storefront, "UseAssets");

public sealed class PotsOnAShelfServedByMapStaticAssets(Storefront storefront)
    : PotsOnAShelf(storefront, "MapStaticAssets");

/// <summary>The part of the shop that Vite builds from React and TypeScript.</summary>
public abstract class PotsOnAShelf(Storefront storefront, string serving)
{
    [Fact]
    public async Task Replace_the_table_of_sizes()
    {
        await using var visit = await OpenAsync();
        Assert.Equal(9, await visit.Page.Locator("#sizes .sizes-pots label").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("#sizes table").CountAsync());
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Are_drawn_by_a_chunk_that_is_loaded_on_a_click()
    {
        await using var visit = await OpenAsync();
        Assert.DoesNotContain(visit.Assets, file => file.Url.Contains("/Shelf-", StringComparison.Ordinal));
        await ShowAsync(visit.Page);
        Assert.Equal(9, await visit.Page.Locator(".shelf-pot").CountAsync());
        Assert.Equal(
            "flex",
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.shelf ul')).display")
        );
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('.shelf img').naturalWidth > 0"));
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Are_downloaded_once_and_kept()
    {
        await using var visit = await OpenAsync();
        await ShowAsync(visit.Page);
        var files = visit.Assets.Where(file => file.Url.Contains("/app/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [".css", ".css", ".js", ".js", ".svg"],
            files.Select(file => Path.GetExtension(file.Url)).Order(StringComparer.Ordinal)
        );
        foreach (var file in files)
            Assert.Contains("immutable", await file.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_a_table_where_no_scripts_run()
    {
        var shop = await StartAsync();
        await using var context = await storefront.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(shop.Url + "/shop");
        Assert.Equal(9, await page.Locator("#sizes tbody tr").CountAsync());
    }

    private Task<RunningShop> StartAsync() =>
        storefront.Shops.GetAsync(Storefront.Published, "Storefront.dll", $"--Assets:Serving={serving}");

    private async Task<Visit> OpenAsync()
    {
        var shop = await StartAsync();
        var visit = await Visit.StartAsync(storefront.Browser);
        await visit.Page.GotoAsync(shop.Url + "/shop", new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    private static async Task ShowAsync(IPage page)
    {
        await page.GetByText("Put them on a shelf").ClickAsync();
        await page.Locator(".shelf").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
