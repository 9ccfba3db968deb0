using System.Text.Json;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Blazor;

/// <summary>Blazor's <c>@Assets</c> and import map, and this library's components, below a base path.</summary>
public sealed class ComponentsOfAnApp : IDisposable
{
    private readonly PublishedSite site = Site(null);

    [Theory]
    [InlineData("""<link rel="stylesheet" href="css/site.3f9ab20c1k.css" />""")]
    [InlineData("""<img src="img/logo.2222222222.png" alt="named" />""")]
    [InlineData("""<link rel="stylesheet" href="css/site.3f9ab20c1k.css" media="print" />""")]
    [InlineData("""<link rel="modulepreload" href="js/a.aaaaaaaaaa.js" nonce="abc" />""")]
    [InlineData("""<script src="js/site.4444444444.js" type="module" nonce="abc"></script>""")]
    [InlineData("""<script src="js/a.aaaaaaaaaa.js" defer></script>""")]
    [InlineData("""<img src="img/logo.2222222222.png?v=1" alt="Logo" />""")]
    public async Task NamePublishedAssets(string markup) =>
        Assert.Contains(markup, await Page(site, "/still"), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<link rel="stylesheet" href="css/site.3f9ab20c1k.css" />""")]
    [InlineData("""<img src="img/logo.2222222222.png" alt="named" />""")]
    public async Task NameThemWhenInteractiveComponentsAreRenderedAhead(string markup) =>
        Assert.Contains(markup, await Page(site, "/live"), StringComparison.Ordinal);

    [Fact]
    public async Task NameThemInCircuitsToo()
    {
        await using var app = Start(site);
        var hub = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .First(endpoint => endpoint.RoutePattern.RawText == "/_blazor");
        Assert.Equal("css/site.3f9ab20c1k.css", hub.Metadata.GetMetadata<ResourceAssetCollection>()!["css/site.css"]);
    }

    [Fact]
    public async Task ImportByTheImportMap() =>
        Assert.Equal(
            """{"imports":{"./Cart.razor.js":"./Cart.razor.cccccccccc.js","./js/a.js":"./js/a.aaaaaaaaaa.js","lit":"./js/a.aaaaaaaaaa.js"}}""",
            Compact(ImportMap(await Page(site, "/still")))
        );

    [Fact]
    public async Task ComeFromTheCdnWithIntegrity()
    {
        using var cdn = Site("https://cdn.example");
        var page = await Page(cdn, "/still");
        Assert.Contains(
            """<img src="https://cdn.example/img/logo.2222222222.png" alt="named" />""",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"""<link rel="stylesheet" href="https://cdn.example/css/site.3f9ab20c1k.css" crossorigin="anonymous" integrity="{cdn.Entry("css/site.css").Integrity}" media="print" />""",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(
            cdn.Entry("js/a.js").Integrity,
            ImportMap(page).GetProperty("integrity").GetProperty("https://cdn.example/js/a.aaaaaaaaaa.js").GetString()
        );
    }

    [Theory]
    [InlineData("""<link rel="stylesheet" href="css/site.css" />""")]
    [InlineData("""<link rel="stylesheet" href="css/site.css" media="print" />""")]
    [InlineData("""<script src="js/site.js" type="module" nonce="abc"></script>""")]
    public async Task NameFilesAsTheyLieInDevelopment(string markup)
    {
        // The plain names of the same files, without a manifest.
        foreach (var entry in site.Entries.Where(entry => entry.Url != entry.Path))
            File.Copy(site.FileOf(entry.Path), Path.Combine(site.WebRoot, entry.Path));
        await using var app = RunningSite.Live(site.Root, services: Services, pipeline: Pipeline);
        Assert.Contains(markup, (await app.Get("/shop/still")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailInDevelopmentForANameThatNothingHas() =>
        Assert.Contains(
            "ASSETS404: 'img/lgo.png' is not an asset of this site. Did you mean 'img/logo.png'?",
            await Page(site, "/wrong", "Development"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task MapModulesBesideComponentsToTheCdnByTheNameThatComponentsUse()
    {
        using var cdn = Site("https://cdn.example");
        var imports = ImportMap(await Page(cdn, "/still")).GetProperty("imports");
        Assert.Equal(
            "https://cdn.example/Cart.razor.cccccccccc.js",
            imports.GetProperty("./Cart.razor.js").GetString()
        );
    }

    [Fact]
    public async Task MayHaveNamesThatDifferInLetterCaseOnly()
    {
        site.Add("IMG/logo.png", [1, 2], "IMG/logo.5555555555.png");
        Assert.Contains("img/logo.2222222222.png", await Page(site, "/still"), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static PublishedSite Site(string? baseUrl)
    {
        var site = PublishedSite
            .Small(baseUrl)
            .Add("js/site.js", [1], "js/site.4444444444.js")
            .But(entry => entry with { Preload = ["js/a.js"] })
            .Add("js/a.js", [2], "js/a.aaaaaaaaaa.js")
            .Add("Cart.razor.js", [3], "Cart.razor.cccccccccc.js");
        site.Imports["lit"] = "js/a.js";
        site.Imports["/js/a.js"] = "js/a.js";
        return site;
    }

    private static RunningSite Start(PublishedSite site, string environment = "Production") =>
        RunningSite.Of(site, environment: environment, services: Services, pipeline: Pipeline);

    private static void Services(WebApplicationBuilder builder) =>
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

    private static void Pipeline(WebApplication app)
    {
        app.UsePathBase("/shop");
        app.UseAssets();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapRazorComponents<Root>().AddInteractiveServerRenderMode().WithAssets();
    }

    private static async Task<string> Page(PublishedSite site, string path, string environment = "Production")
    {
        await using var app = Start(site, environment);
        return (await app.Get("/shop" + path)).Text;
    }

    private static JsonElement ImportMap(string page)
    {
        const string Start = """<script type="importmap" nonce="abc">""";
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
