using Microsoft.Playwright;

namespace Assets.Browser.Tests.Cdn;

/// <summary>The shop in a browser, with its pages from one origin and its assets from another.</summary>
/// <param name="Shop">The app.</param>
/// <param name="Visit">The browser's page.</param>
/// <param name="BaseUrl">Of the assets.</param>
internal sealed record ShopOnACdn(RunningShop Shop, Visit Visit, string BaseUrl) : IAsyncDisposable
{
    public static async Task<ShopOnACdn> StartAsync(IBrowser browser, string published, string baseUrl)
    {
        var shop = await RunningShop.StartAsync(published, $"--Assets:BaseUrl={baseUrl}");
        return new(shop, await Visit.StartAsync(browser), baseUrl);
    }

    /// <summary>What the browser has fetched from the CDN.</summary>
    public IReadOnlyList<string> FromCdn =>
        [
            .. Visit
                .Responses.Select(response => response.Url)
                .Where(url => url.StartsWith(BaseUrl + "/", StringComparison.Ordinal))
                .Distinct(),
        ];

    public Task OpenAsync(string path) => Visit.OpenAsync(Shop.Url + path);

    /// <summary>Clicks what imports the planner, with its pictures.</summary>
    public async Task OpenPlannerAsync()
    {
        await Visit.Page.Locator("[data-plan-table]").ClickAsync();
        await Visit.Page.WaitForFunctionAsync("!document.getElementById('planner').hidden");
        // Its table has a picture that nothing else shows.
        await Visit.Page.WaitForFunctionAsync(
            "performance.getEntriesByType('resource').some(entry => entry.name.includes('/patterns/linen.') && entry.responseStatus)"
        );
        await Visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Nothing failed, and nothing but pages came from the app.</summary>
    public void AssertAllFromTheCdn()
    {
        Assert.True(Visit.Problems.IsEmpty, string.Join('\n', Visit.Problems));
        Assert.All(
            Visit.Responses,
            response => Assert.True(response.Status < 400, $"{response.Status} {response.Url}")
        );
        Assert.NotEmpty(Visit.Assets);
        Assert.All(
            Visit.Assets.Where(response => !response.Url.StartsWith("data:", StringComparison.Ordinal)),
            response => Assert.StartsWith(BaseUrl + "/", response.Url, StringComparison.Ordinal)
        );
    }

    /// <summary>No file was fetched twice, as a preload that does not fit its use would.</summary>
    public void AssertEachOnce()
    {
        var urls = Visit.Responses.Select(response => response.Url).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(urls.Distinct(), urls);
    }

    public async Task AssertFontsAreLoadedAsync()
    {
        var fonts = await Visit.Page.EvaluateAsync<string[]>(
            "[...document.fonts].filter(font => font.status !== 'unloaded').map(font => `${font.status} ${font.family}`)"
        );
        Assert.Contains(fonts, font => font.Contains("Fraunces", StringComparison.Ordinal));
        Assert.Contains(fonts, font => font.Contains("Font Awesome", StringComparison.Ordinal));
        Assert.All(fonts, font => Assert.StartsWith("loaded", font, StringComparison.Ordinal));
    }

    /// <summary>Each stylesheet and script is checked by the browser.</summary>
    public async Task AssertIntegrityAsync() =>
        Assert.Empty(
            await Visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('link[rel=stylesheet],script[src]')].filter(element => "
                    + "!element.integrity.startsWith('sha384-') || element.crossOrigin !== 'anonymous')"
                    + ".map(element => element.outerHTML)"
            )
        );

    public async ValueTask DisposeAsync()
    {
        await Visit.DisposeAsync();
        await Shop.DisposeAsync();
    }
}
