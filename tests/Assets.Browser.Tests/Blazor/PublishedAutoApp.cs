namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedAutoApp(AutoApp app) : PublishedBlazor(app, "/counter"), IClassFixture<AutoApp>
{
    private const string IsCached = "Object.keys(localStorage).some(key => key.startsWith('blazor-resource-hash'))";

    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task CountsInACircuitAndThenInTheBrowser(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        var first = await visit.Page.Locator("#renderer").InnerTextAsync();
        await visit.Page.WaitForFunctionAsync(IsCached);
        await CountAsync(visit, site);
        Assert.Equal(["Server", "WebAssembly"], [first, await visit.Page.Locator("#renderer").InnerTextAsync()]);
        AssertNothingFailed(visit);
    }

    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task KeepsTheFrameworksScriptsImmutable(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        await visit.Page.WaitForFunctionAsync(IsCached);
        await AssertImmutable(visit, @"/_framework/blazor\.web\.[0-9a-z]{10}\.js$");
        await AssertImmutable(visit, @"/_framework/dotnet\.[0-9a-z]{10}\.js$");
        await AssertImmutable(visit, @"/_framework/resource-collection\.[^/]{5,}\.js$");
    }

    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task NamesOneFileWhereverAComponentRuns(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        await visit.Page.WaitForFunctionAsync(IsCached);
        await CountAsync(visit, site);
        Assert.Equal("rgb(1, 2, 3)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.badge')).color"));
        Assert.Equal("Hello, shop", await visit.Page.EvaluateAsync<string>("window.greeting"));
        var names = visit.Assets.Select(response => new Uri(response.Url).AbsolutePath).Distinct().ToList();
        foreach (var name in new[] { @"^/img/dot\..*svg$", @"^/css/badge\..*css$", @"^/js/app\..*js$", @"^/js/lib/name\..*js$" })
            Assert.Matches(@"\.[0-9a-z]{10}\.", Assert.Single(names, path => System.Text.RegularExpressions.Regex.IsMatch(path, name)));
    }
}
