namespace Assets.Browser.Tests.Libraries;

/// <summary>
/// Libraries that break when one of their modules is loaded twice or not at all, in a browser, after processing.
/// </summary>
public sealed class PublishedLibraries(LibrarySite site) : IClassFixture<LibrarySite>
{
    [Theory]
    [InlineData("rewrite")]
    [InlineData("importmap")]
    public async Task Work_as_unprocessed(string modules)
    {
        await using var server = await StartAsync(modules);
        await using var visit = await Visit.StartAsync(site.Storefront.Browser);
        await visit.OpenAsync(server.Url + "/");
        Assert.True(visit.Problems.IsEmpty, string.Join("\n", visit.Problems));
        Assert.Equal(
            [
                "three: one instance",
                "lit: Hello, lit",
                "chart.js: drawn",
                "codemirror: const a = 1",
                "katex: KaTeX_Main loaded",
            ],
            await visit.Page.Locator("#results li").AllInnerTextsAsync()
        );
    }

    [Theory]
    [InlineData("rewrite")]
    [InlineData("importmap")]
    public async Task Load_every_module_once_and_by_its_fingerprinted_name(string modules)
    {
        await using var server = await StartAsync(modules);
        await using var visit = await Visit.StartAsync(site.Storefront.Browser);
        await visit.OpenAsync(server.Url + "/");
        var scripts = visit
            .Assets.Where(response => response.Request.ResourceType == "script")
            .Select(response => new Uri(response.Url).AbsolutePath)
            .ToList();
        Assert.InRange(scripts.Count, 30, 200);
        Assert.All(scripts, path => Assert.Matches(@"\.[0-9a-z]{10}\.m?js$", path));
        Assert.Equal(scripts.Distinct(), scripts);
    }

    [Fact]
    public async Task Are_there_offline_when_a_service_worker_fetched_the_list()
    {
        await using var server = await StartAsync("rewrite");
        await using var visit = await Visit.StartAsync(site.Storefront.Browser);
        await visit.Page.GotoAsync(server.Url + "/offline.html");
        await visit.Page.EvaluateAsync(
            "navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready)"
        );
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.ReloadAsync();
        Assert.Equal(
            "rgb(0, 128, 0)",
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color")
        );
        Assert.Equal(8, await visit.Page.EvaluateAsync<int>("document.querySelector('img').naturalWidth"));
    }

    private Task<RunningShop> StartAsync(string modules) =>
        RunningShop.StartAsync(site.Published(modules), "App.dll", []);
}
