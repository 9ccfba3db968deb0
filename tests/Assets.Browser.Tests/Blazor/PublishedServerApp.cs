namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedServerApp(ServerApp app) : PublishedBlazor(app, "/shop/counter"), IClassFixture<ServerApp>
{
    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task KeepsTheFrameworksScriptImmutable(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        await AssertImmutable(visit, @"/shop/_framework/blazor\.web\.[0-9a-z]{10}\.js$");
        await AssertImmutable(visit, @"/shop/app\.[0-9a-z]{10}\.css$");
        await AssertImmutable(visit, @"/shop/Components/Layout/ReconnectModal\.[0-9a-z]{10}\.razor\.js$");
    }
}
