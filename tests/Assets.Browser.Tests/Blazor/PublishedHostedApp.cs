namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedHostedApp(HostedApp app) : PublishedBlazor(app), IClassFixture<HostedApp>
{
    [Theory]
    [InlineData("assets", "/shop/css/app.*.css")]
    [InlineData("assets", "/shop/Shop.Client.*.styles.css")]
    [InlineData("assets", "/shop/_framework/dotnet.native.*.wasm")]
    [InlineData("framework", "/shop/css/app.*.css")]
    [InlineData("framework", "/shop/Shop.Client.*.styles.css")]
    [InlineData("framework", "/shop/_framework/dotnet.native.*.wasm")]
    public async Task FetchesFilesThatMayBeKept(string serve, string path) =>
        await (await app.VisitAsync(serve)).AssertImmutableAsync(path);
}
