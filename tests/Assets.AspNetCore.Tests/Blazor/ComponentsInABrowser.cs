using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assets.AspNetCore.Tests.Blazor;

/// <summary>
/// The components run in a browser, without the app's services, and find assets in the server's resource collection.
/// </summary>
public class ComponentsInABrowser
{
    private static readonly ResourceAssetCollection Collection = new([
        Asset("css/site.3f9ab20c1k.css", "css/site.css"),
        Asset("https://cdn.example/js/a.aaaaaaaaaa.js", "js/a.js"),
        Asset("img/logo.2222222222.png", "img/logo.png"),
    ]);

    [Fact]
    public async Task NamePublishedStylesheets() =>
        Assert.Equal(
            """<link rel="stylesheet" href="css/site.3f9ab20c1k.css" />""",
            await Render<AssetStylesheet>("css/site.css")
        );

    [Fact]
    public async Task CheckScriptsOfAnotherOrigin() =>
        Assert.Equal(
            """<script src="https://cdn.example/js/a.aaaaaaaaaa.js" crossorigin="anonymous" integrity="sha256-js/a.js"></script>""",
            await Render<AssetScript>("~/js/a.js")
        );

    [Fact]
    public async Task NamePublishedImages() =>
        Assert.Equal("""<img src="img/logo.2222222222.png#top" />""", await Render<AssetImage>("img/logo.png#top"));

    [Fact]
    public async Task LeaveUnknownNamesUnchanged() =>
        Assert.Equal("""<img src="img/other.png" />""", await Render<AssetImage>("/img/other.png"));

    private static ResourceAsset Asset(string url, string label) =>
        new(url, [new("label", label), new("integrity", "sha256-" + label)]);

    private static async Task<string> Render<TComponent>(string path)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var browser = new Browser(services);
        return await browser.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Path"] = path });
            var root = browser.BeginRenderingComponent(typeof(TComponent), parameters);
            await root.QuiescenceTask;
            return root.ToHtmlString();
        });
    }

    /// <summary>
    /// A renderer with a resource collection and without the services of <c>AddAssets()</c>, like that of a browser.
    /// </summary>
    private sealed class Browser(IServiceProvider services) : StaticHtmlRenderer(services, NullLoggerFactory.Instance)
    {
        protected override ResourceAssetCollection Assets => Collection;
    }
}
