namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedAutoApp(AutoApp app) : PublishedBlazor(app), IClassFixture<AutoApp>
{
    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task RunsInACircuitAndThenInTheBrowser(string serve) =>
        Assert.Equal(["Server", "WebAssembly"], (await app.VisitAsync(serve)).Renderers);

    [Theory]
    [InlineData("assets", "/_framework/blazor.web.*.js")]
    [InlineData("assets", "/_framework/dotnet.*.js")]
    [InlineData("assets", "/_framework/resource-collection.*.js")]
    [InlineData("assets", "/Shop.*.styles.css")]
    [InlineData("assets", "/js/app.*.js")]
    [InlineData("assets", "/js/lib/name.*.js")]
    [InlineData("framework", "/_framework/blazor.web.*.js")]
    [InlineData("framework", "/_framework/dotnet.*.js")]
    [InlineData("framework", "/_framework/resource-collection.*.js")]
    [InlineData("framework", "/Shop.*.styles.css")]
    [InlineData("framework", "/js/app.*.js")]
    [InlineData("framework", "/js/lib/name.*.js")]
    public async Task FetchesFilesThatMayBeKept(string serve, string path) =>
        await (await app.VisitAsync(serve)).AssertImmutableAsync(path);

    [Theory]
    [InlineData("assets", "/css/badge.*.css")]
    [InlineData("assets", "/img/dot.*.svg")]
    [InlineData("framework", "/css/badge.*.css")]
    [InlineData("framework", "/img/dot.*.svg")]
    public async Task NamesOneFileWhereverAComponentRuns(string serve, string path)
    {
        var visit = await app.VisitAsync(serve);
        await visit.AssertImmutableAsync(path);
        var start = path[..path.IndexOf('.', StringComparison.Ordinal)];
        var urls = visit.Visit.Responses.Select(response => response.Url).Distinct();
        Assert.Single(urls, url => url.Contains(start, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task AppliesAStylesheetThatAClientComponentNames(string serve)
    {
        var page = (await app.VisitAsync(serve)).Visit.Page;
        var color = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.badge')).color");
        Assert.Equal("rgb(1, 2, 3)", color);
    }

    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task RunsAModuleWhoseImportsArePreloaded(string serve)
    {
        var page = (await app.VisitAsync(serve)).Visit.Page;
        Assert.Equal("Hello, shop", await page.EvaluateAsync<string>("window.greeting"));
        Assert.Equal(1, await page.Locator("link[rel=modulepreload][href^='js/lib/name.']").CountAsync());
    }
}
