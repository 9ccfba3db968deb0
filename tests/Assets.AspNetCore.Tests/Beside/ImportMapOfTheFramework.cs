using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// Razor Pages with <c>WithStaticAssets()</c>, whose import map has hashes of modules: a browser loads a module a second
/// time when its preload does not have the same hash.
/// </summary>
public sealed class ImportMapOfTheFramework : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", [1], "js/site.4444444444.js")
        .But(entry => entry with { Preload = ["js/a.js"] })
        .Add("js/a.js", [2], "js/a.aaaaaaaaaa.js")
        .Add("js/b.js", [3], "js/b.bbbbbbbbbb.js")
        .Add("css/all.css", [4], "css/all.cccccccccc.css");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GivesItsHashToPreloads(bool byUs)
    {
        await using var app = Start(byUs);
        Assert.Contains(
            """<link href="/shop/js/a.aaaaaaaaaa.js" integrity="sha256-a" rel="modulepreload">""",
            await Page(app, "/shop/Modules"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task GivesItsHashToPreloadsInHeaders()
    {
        await using var app = Start(byUs: true);
        Assert.Contains(
            """</shop/js/a.aaaaaaaaaa.js>; rel=modulepreload; integrity="sha256-a" """.TrimEnd(),
            (await app.Get("/shop/PreloadHeaders"))["Link"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""<link href="/shop/js/site.4444444444.js" nonce="abc" rel="modulepreload">""")]
    [InlineData("""<link as="style" href="/shop/css/all.cccccccccc.css" nonce="abc" rel="preload">""")]
    public async Task GivesNoneToFilesThatItDoesNotHave(string link)
    {
        await using var app = Start(byUs: true);
        Assert.Contains(link, await Page(app, "/shop/Preloads"), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private static async Task<string> Page(RunningSite app, string path) =>
        WebUtility.HtmlDecode((await app.Get(path)).Text);

    private RunningSite Start(bool byUs)
    {
        var endpoints = Path.Combine(site.Root, "endpoints.json");
        File.WriteAllText(
            endpoints,
            """
            {
              "Version": 1,
              "ManifestType": "Publish",
              "Endpoints": [
                {
                  "Route": "js/a.aaaaaaaaaa.js",
                  "AssetFile": "js/a.aaaaaaaaaa.js",
                  "Selectors": [],
                  "ResponseHeaders": [
                    { "Name": "Content-Length", "Value": "1" },
                    { "Name": "Content-Type", "Value": "text/javascript" },
                    { "Name": "ETag", "Value": "\"x\"" },
                    { "Name": "Last-Modified", "Value": "Tue, 03 Nov 2026 00:00:00 GMT" }
                  ],
                  "EndpointProperties": [
                    { "Name": "fingerprint", "Value": "aaaaaaaaaa" },
                    { "Name": "integrity", "Value": "sha256-a" },
                    { "Name": "label", "Value": "js/a.js" }
                  ]
                }
              ]
            }
            """
        );
        return RunningSite.Of(
            site,
            services: builder => builder.Services.AddRazorPages().AddApplicationPart(typeof(RazorSite).Assembly),
            pipeline: app =>
            {
                app.UsePathBase("/shop");
                if (byUs)
                    app.UseAssets();
                app.UseRouting();
                app.MapStaticAssets(endpoints);
                app.MapRazorPages().WithStaticAssets(endpoints);
            }
        );
    }
}
