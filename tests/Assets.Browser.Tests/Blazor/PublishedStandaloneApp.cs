namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedStandaloneApp(StandaloneApp app) : IClassFixture<StandaloneApp>
{
    [Fact]
    public async Task CountsWithoutAFailedRequestOrAMessageOnTheConsole() =>
        (await app.VisitAsync()).AssertNothingFailed();

    [Theory]
    [InlineData("/css/app.*.css")]
    [InlineData("/Shop.*.styles.css")]
    [InlineData("/img/dot.*.svg")]
    [InlineData("/js/app.*.js")]
    [InlineData("/js/lib/name.*.js")]
    public async Task FetchesItsOwnFilesByTheirPublishedNames(string path) =>
        Assert.Equal(200, (await app.VisitAsync()).Fetched(path).Status);

    [Theory]
    [InlineData("/_framework/blazor.webassembly.*.js")]
    [InlineData("/_framework/dotnet.*.js")]
    [InlineData("/_framework/dotnet.native.*.wasm")]
    [InlineData("/_framework/Shop.*.wasm")]
    public async Task FetchesTheFrameworksFilesByTheNamesOfTheSdk(string path) =>
        Assert.Equal(200, (await app.VisitAsync()).Fetched(path).Status);

    [Fact]
    public async Task FindsAFileThatOnlyCodeNames() =>
        Assert.Equal(200, (await app.VisitAsync()).Fetched("/sample-data/weather.json").Status);

    [Fact]
    public async Task RunsModulesOnceUnderEitherName()
    {
        var visit = await app.VisitAsync();
        var page = visit.Visit.Page;
        Assert.Equal("Hello, shop", await page.EvaluateAsync<string>("window.greeting"));
        Assert.Equal(
            "shop",
            await page.EvaluateAsync<string>("import('./js/lib/name.js').then(module => module.name)")
        );
        visit.Fetched("/js/lib/name.*.js");
        Assert.DoesNotContain(
            visit.Visit.Responses,
            response => response.Url.EndsWith("/js/lib/name.js", StringComparison.Ordinal)
        );
    }
}
