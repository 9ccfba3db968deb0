using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Assets.Browser.Tests;

public sealed class ServedByUseAssets(Storefront storefront) : PublishedStorefront(storefront, "UseAssets");

public sealed class ServedByMapStaticAssets(Storefront storefront) : PublishedStorefront(storefront, "MapStaticAssets");

/// <summary>The published shop in a browser, with each server.</summary>
public abstract partial class PublishedStorefront(Storefront storefront, string serving)
{
    private static readonly string[] Pages = ["/", "/shop", "/shop/tide-mug", "/studio", "/cart"];

    [Fact]
    public async Task Every_page_loads_without_a_failed_request_or_a_message_on_the_console()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        foreach (var page in Pages)
            await visit.OpenAsync(shop.Url + page);
        Assert.Empty(visit.Problems);
        Assert.All(
            visit.Responses,
            response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}")
        );
    }

    [Fact]
    public async Task Every_asset_is_requested_by_a_name_with_a_hash_of_its_content()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        foreach (var page in Pages)
            await visit.OpenAsync(shop.Url + page);
        var paths = visit
            .Assets.Select(response => new Uri(response.Url))
            .Where(url => url.Scheme == "http")
            .Select(url => url.AbsolutePath)
            .Distinct()
            .ToList();
        Assert.Contains(paths, path => path.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.All(
            paths.Where(path => !KeepsItsName().IsMatch(path)),
            path => Assert.Matches(@"\.[0-9a-z]{10}\.|^/app/assets/[^/]+-[\w-]{8}\.", path)
        );
    }

    [Fact]
    public async Task Text_is_sent_as_brotli_and_immutable()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.OpenAsync(shop.Url + "/");
        foreach (
            var response in visit.Assets.Where(response =>
                response.Request.ResourceType == "stylesheet"
                && response.Url.Contains("bootstrap", StringComparison.Ordinal)
            )
        )
        {
            Assert.Equal("br", await response.HeaderValueAsync("content-encoding"));
            Assert.Contains("immutable", await response.HeaderValueAsync("cache-control"), StringComparison.Ordinal);
        }

        Assert.Contains(
            visit.Assets,
            response => response.Url.Contains("/lib/bootstrap/css/bootstrap.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Fonts_and_images_are_shown()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.OpenAsync(shop.Url + "/");
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                "[...document.images].filter(image => !image.complete || image.naturalWidth === 0).length"
            )
        );
        var fonts = await visit.Page.EvaluateAsync<string[]>(
            "[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', ''))"
        );
        Assert.Contains(fonts, font => font.Contains("Font Awesome", StringComparison.Ordinal));
        Assert.Contains(fonts, font => font.Contains("Fraunces", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "error",
            await visit.Page.EvaluateAsync<string[]>("[...document.fonts].map(font => font.status)")
        );
    }

    [Fact]
    public async Task Modules_cycles_and_dynamic_imports_work()
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser);
        await visit.OpenAsync(shop.Url + "/");
        await visit.Page.Locator("[data-plan-table]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("!document.getElementById('planner').hidden");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(visit.Problems);
        Assert.Contains(visit.Assets, response => PlannerModule().IsMatch(response.Url));
    }

    [Theory]
    [InlineData("home", "/", 1280, 900)]
    [InlineData("product", "/shop/tide-mug", 1280, 900)]
    [InlineData("phone", "/", 390, 844)]
    public async Task Looks_like_its_screenshot(string name, string page, int width, int height)
    {
        var shop = await StartAsync();
        await using var visit = await Visit.StartAsync(storefront.Browser, width, height);
        await visit.OpenAsync(shop.Url + page);
        var folder = Path.Combine(Storefront.Root, "artifacts", "screenshots", serving);
        var picture = await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });

        // An unstyled page or one without pictures compresses to a fraction of this.
        Assert.InRange(picture.Length, 80_000, 3_000_000);
    }

    private Task<RunningShop> StartAsync() =>
        storefront.Shops.GetAsync(Storefront.Published, "Storefront.dll", $"--Assets:Serving={serving}");

    [GeneratedRegex(@"/(favicon\.ico|apple-touch-icon\.png)$")]
    private static partial Regex KeepsItsName();

    [GeneratedRegex(@"/js/planner/planner\.[0-9a-z]{10}\.js$")]
    private static partial Regex PlannerModule();
}
