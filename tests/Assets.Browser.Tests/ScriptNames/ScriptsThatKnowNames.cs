using Microsoft.Playwright;

namespace Assets.Browser.Tests.ScriptNames;

/// <summary>
/// Libraries that look for files, or for themselves, by name, in pages with plain links to them. The expected texts are
/// those of the same pages without any processing.
/// </summary>
public sealed class ScriptsThatKnowNames(ScriptNamesSite site) : IClassFixture<ScriptNamesSite>
{
    [Theory]
    [InlineData("leaflet", "marker is visible")]
    [InlineData("ckeditor", "editor has <p>Hello</p>")]
    [InlineData("mathjax", "formula has 1 power")]
    [InlineData("prism", "keyword is fn")]
    [InlineData("pdf", "document has 1 page")]
    [InlineData("pdf.min", "document has 1 page")]
    [InlineData("cesium", "globe is there, files are found")]
    [InlineData("three", "function, function, function: 1 MaskPass")]
    [InlineData("own-modules", "languages are en de")]
    public Task Work_as_they_did(string page, string expected) => OpensAsync(site.Published, page, expected);

    [Theory]
    [InlineData("own-names", "attribute json")]
    [InlineData("own-view", "view")]
    public Task Run_each_module_once_that_data_names(string page, string expected) =>
        OpensAsync(site.Published, page, expected);

    [Theory]
    [InlineData("own-map", "de en part query")]
    [InlineData("own-no-map", "entry")]
    public Task Run_each_module_once_under_an_import_map(string page, string expected) =>
        OpensAsync(site.PublishedWithImportMap, page, expected);

    [Fact]
    public async Task Run_offline_with_a_hand_written_service_worker()
    {
        await using var visit = await Visit.StartAsync(site.Storefront.Browser);
        await using (var app = await RunningShop.StartAsync(site.Published, "App.dll", ["MapStaticAssets"]))
        {
            await visit.Page.GotoAsync($"{app.Url}/offline/index.html");
            await visit.Page.EvaluateAsync(
                "navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready)"
            );
        }

        // What the browser's own cache has does not count: it may be gone when it is needed.
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.clearBrowserCache");
        await visit.Page.ReloadAsync();
        Assert.Equal("rgb(0, 128, 0)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.Equal("running", await visit.Page.Locator("#result").InnerTextAsync());
    }

    [Fact]
    public void Are_named_in_the_log_of_the_publish()
    {
        Assert.Contains("ASSETS220", site.Log, StringComparison.Ordinal);
        Assert.Contains("more files keep their plain names for the same reason", site.Log, StringComparison.Ordinal);
        Assert.Contains("AssetsPrecacheManifest", site.Log, StringComparison.Ordinal);
    }

    private async Task OpensAsync(string published, string page, string expected)
    {
        foreach (var server in new[] { "MapStaticAssets", "UseAssets" })
        {
            var app = await site.Servers.GetAsync(published, "App.dll", server);
            await using var visit = await Visit.StartAsync(site.Storefront.Browser);
            await visit.OpenAsync($"{app.Url}/{page}.html");
            await Assertions.Expect(visit.Page.Locator("#result")).Not.ToBeEmptyAsync(new() { Timeout = 30_000 });
            Assert.Equal(expected, await visit.Page.Locator("#result").InnerTextAsync());
            // What WebGL says of a machine without a graphics card is not about files.
            var problems = visit.Problems.Where(text => !text.Contains("GL Driver Message", StringComparison.Ordinal));
            Assert.True(!problems.Any(), $"{server}: {string.Join("\n", problems)}");
        }
    }
}
