namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedHostedApp(HostedApp app) : PublishedBlazor(app, "/shop/counter"), IClassFixture<HostedApp>
{
    [Theory]
    [InlineData("assets")]
    [InlineData("framework")]
    public async Task LoadsItsStylesByTheirFingerprintedNames(string serve)
    {
        await using var site = await app.StartAsync("--serve", serve);
        await using var visit = await Visit.StartAsync(app.Storefront.Browser);
        await CountAsync(visit, site);
        await AssertImmutable(visit, @"/shop/css/app\.[0-9a-z]{10}\.css$");
        await AssertImmutable(visit, @"/shop/Shop\.Client\.[0-9a-z]{10}\.styles\.css$");
    }
}
