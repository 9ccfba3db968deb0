using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assets.AspNetCore.Tests.Blazor;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// <c>WithAssets()</c> beside the framework's <c>MapStaticAssets()</c>, with an endpoint manifest that has Blazor's own
/// script, a module of a library and a stylesheet of the site.
/// </summary>
public sealed partial class BlazorWithMapStaticAssets : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", [1], "js/site.4444444444.js")
        .But(entry => entry with { Preload = ["js/a.js"] })
        .Add("js/a.js", [2], "js/a.aaaaaaaaaa.js")
        .Add("Cart.razor.js", [3], "Cart.razor.cccccccccc.js");

    [Theory]
    [InlineData("src=\"_framework/blazor.web.fffffffff1.js\"></script>")]
    [InlineData("src=\"_framework/blazor.web.fffffffff1.js\" data-named>")]
    public async Task KeepsTheFrameworksNames(string markup) =>
        Assert.Contains(markup, await Page("/framework"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<link rel=\"stylesheet\" href=\"css/site.3f9ab20c1k.css\" />")]
    [InlineData("<img src=\"img/logo.2222222222.png\" alt=\"named\" />")]
    public async Task PutsOurNamesOverTheFrameworks(string markup) =>
        Assert.Contains(markup, await Page("/live"), StringComparison.Ordinal);

    [Fact]
    public async Task KeepsTheFrameworksImportsAndAddsOurs() =>
        Assert.Equal(
            [
                "./Cart.razor.js → ./Cart.razor.cccccccccc.js",
                "./_framework/blazor.web.js → ./_framework/blazor.web.fffffffff1.js",
                "./js/a.js → ./js/a.aaaaaaaaaa.js",
            ],
            (await ImportMap())
                .GetProperty("imports")
                .EnumerateObject()
                .Select(import => $"{import.Name} → {import.Value}")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task KeepsTheFrameworksHashes() =>
        Assert.Equal(
            "sha256-f",
            (await ImportMap())
                .GetProperty("integrity")
                .GetProperty("./_framework/blazor.web.fffffffff1.js")
                .GetString()
        );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GivesPreloadsTheHashOfTheImportMap(bool isChecked)
    {
        await using var app = Start(WithMapStaticAssets, options => options.Integrity = isChecked);
        var page = WebUtility.HtmlDecode((await app.Get("/still")).Text);
        var hash = isChecked ? site.Entry("js/a.js").Integrity : "sha256-a";
        Assert.Equal(hash, ImportMap(page).GetProperty("integrity").GetProperty("./js/a.aaaaaaaaaa.js").GetString());
        Assert.Contains(
            $"""<link rel="modulepreload" href="js/a.aaaaaaaaaa.js" nonce="abc" integrity="{hash}" />""",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task DoesSoWhateverTheOrderOfTheCalls() =>
        Assert.All(
            [await Page("/framework", WithMapStaticAssetsLast), await Page("/framework", WithStaticAssetsLast)],
            page =>
            {
                Assert.Contains("_framework/blazor.web.fffffffff1.js\" data-named", page, StringComparison.Ordinal);
                Assert.Contains("\"./Cart.razor.cccccccccc.js\"", page, StringComparison.Ordinal);
            }
        );

    [Fact]
    public async Task GivesAllEndpointsOneCollection()
    {
        await using var app = Start(WithMapStaticAssets);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        var collections = endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>())
            .OfType<object>();
        Assert.Single(collections.Distinct());
    }

    [Fact]
    public async Task LeavesTheFrameworksNamesInDevelopment()
    {
        await using var app = RunningSite.Live(
            site.Root,
            services: Services,
            pipeline: app => Pipeline(app, WithMapStaticAssets)
        );
        Assert.Contains(
            "_framework/blazor.web.fffffffff1.js",
            (await app.Get("/framework")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AsksForAddAssets()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        var refused = Assert.Throws<InvalidOperationException>(() => app.MapRazorComponents<Root>().WithAssets());
        Assert.Contains("Add 'builder.Services.AddAssets();'", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private string Manifest
    {
        get
        {
            var file = Path.Combine(site.Root, "App.staticwebassets.endpoints.json");
            File.WriteAllText(
                file,
                $$"""
                {"Version": 1, "ManifestType": "Publish", "Endpoints": [
                {{Endpoint("_framework/blazor.web.fffffffff1.js", "_framework/blazor.web.js", "sha256-f")}},
                {{Endpoint("js/a.aaaaaaaaaa.js", "js/a.js", "sha256-a")}},
                {{Endpoint("css/site.sdksdksdks.css", "css/site.css", "sha256-s")}}
                ]}
                """
            );
            return file;
        }
    }

    private static string Endpoint(string route, string label, string integrity) =>
        $$"""
            {
              "Route": "{{route}}",
              "AssetFile": "{{label}}",
              "Selectors": [],
              "ResponseHeaders": [
                {"Name": "Content-Length", "Value": "1"},
                {"Name": "Content-Type", "Value": "text/plain"},
                {"Name": "ETag", "Value": "\"x\""},
                {"Name": "Last-Modified", "Value": "Sat, 21 Nov 2026 07:00:00 GMT"}
              ],
              "EndpointProperties": [
                {"Name": "fingerprint", "Value": "x"},
                {"Name": "integrity", "Value": "{{integrity}}"},
                {"Name": "label", "Value": "{{label}}"}
              ]
            }
            """;

    private void WithMapStaticAssets(WebApplication app)
    {
        app.MapStaticAssets(Manifest);
        Map(app);
    }

    private void WithMapStaticAssetsLast(WebApplication app)
    {
        Map(app);
        app.MapStaticAssets(Manifest);
    }

    private void WithStaticAssetsLast(WebApplication app)
    {
        app.MapStaticAssets(Manifest);
        app.MapRazorComponents<Root>().WithAssets().AddInteractiveServerRenderMode().WithStaticAssets(Manifest);
    }

    private void Map(WebApplication app) =>
        app.MapRazorComponents<Root>().AddInteractiveServerRenderMode().WithStaticAssets(Manifest).WithAssets();

    private async Task<string> Page(string path, Action<WebApplication>? map = null)
    {
        await using var app = Start(map ?? WithMapStaticAssets);
        return (await app.Get(path)).Text;
    }

    private RunningSite Start(Action<WebApplication> map, Action<AssetsOptions>? options = null) =>
        RunningSite.Of(site, options, services: Services, pipeline: app => Pipeline(app, map));

    private static void Services(WebApplicationBuilder builder) =>
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

    private static void Pipeline(WebApplication app, Action<WebApplication> map)
    {
        app.UseAssets();
        app.UseRouting();
        app.UseAntiforgery();
        map(app);
    }

    private async Task<JsonElement> ImportMap() => ImportMap(await Page("/still"));

    private static JsonElement ImportMap(string page) =>
        JsonDocument.Parse(Map().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("""<script type="importmap"[^>]*>(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Map();
}
