namespace Assets.Browser.Tests.Blazor;

[Collection(nameof(TemplateApp))]
public sealed class PublishedServerApp(ServerApp app) : PublishedBlazor(app), IClassFixture<ServerApp>
{
    [Theory]
    [InlineData("assets", "/shop/_framework/blazor.web.*.js")]
    [InlineData("assets", "/shop/app.*.css")]
    [InlineData("assets", "/shop/Components/Layout/ReconnectModal.*.razor.js")]
    [InlineData("framework", "/shop/_framework/blazor.web.*.js")]
    [InlineData("framework", "/shop/app.*.css")]
    [InlineData("framework", "/shop/Components/Layout/ReconnectModal.*.razor.js")]
    public async Task FetchesFilesThatMayBeKept(string serve, string path) =>
        await (await app.VisitAsync(serve)).AssertImmutableAsync(path);
}
