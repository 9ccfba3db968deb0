using System.Text.Json;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class ModulesOfAPage : IDisposable
{
    private readonly PublishedSite site = Site(null);

    [Fact]
    public async Task HaveAnImportMap()
    {
        await using var app = RazorSite.Of(site, "/shop");
        Assert.Contains(
            """<script nonce="abc" type="importmap">{"imports":{"/shop/js/a.js":"/shop/js/a.aaaaaaaaaa.js","lit":"/shop/js/b.bbbbbbbbbb.js"}}</script>""",
            await app.Lines("/shop/Modules")
        );
    }

    [Fact]
    public async Task HaveAnImportMapWithIntegrityOnACdn()
    {
        using var cdn = Site("https://cdn.example");
        await using var app = RazorSite.Of(cdn, "/shop");
        var script = (await app.Lines("/shop/Modules")).Single(line =>
            line.Contains("importmap", StringComparison.Ordinal)
        );
        using var map = JsonDocument.Parse(
            script[(script.IndexOf('>', StringComparison.Ordinal) + 1)..script.LastIndexOf('<')]
        );
        Assert.Equal(
            "https://cdn.example/js/a.aaaaaaaaaa.js",
            map.RootElement.GetProperty("imports").GetProperty("https://cdn.example/js/a.js").GetString()
        );
        Assert.Equal(
            cdn.Entry("js/b.js").Integrity,
            map.RootElement.GetProperty("integrity").GetProperty("https://cdn.example/js/b.bbbbbbbbbb.js").GetString()
        );
    }

    /// <summary>An inline script of the page imports by the site's path; a module must not have two URLs.</summary>
    [Fact]
    public async Task HaveAnImportMapForInlineScriptsOnACdn()
    {
        using var cdn = Site("https://cdn.example");
        await using var app = RazorSite.Of(cdn, "/shop");
        Assert.Contains(
            "\"/shop/js/a.js\":\"https://cdn.example/js/a.aaaaaaaaaa.js\"",
            (await app.Get("/shop/Modules")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task HaveAnImportMapWithFoldersInDevelopment()
    {
        site.Imports.Clear();
        site.Imports["lit/"] = "lib/lit files/";
        await using var app = RazorSite.Of(site, "/shop");
        Assert.Contains(
            """<script nonce="abc" type="importmap">{"imports":{"lit/":"/shop/lib/lit%20files/"}}</script>""",
            await app.Lines("/shop/Modules")
        );
    }

    [Fact]
    public async Task HaveNoImportMapWhenThereIsNothingToMap()
    {
        site.Imports.Clear();
        await using var app = RazorSite.Of(site);
        Assert.DoesNotContain("importmap", (await app.Get("/Modules")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArePreloadedNearestFirstAndOnce()
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(
            """<link href="/js/a.aaaaaaaaaa.js" rel="modulepreload"><link href="/js/b.bbbbbbbbbb.js" rel="modulepreload"><script type="module" src="/js/site.4444444444.js"></script>""",
            await app.Lines("/Modules")
        );
    }

    [Fact]
    public async Task ArePreloadedInTheWayTheAuthorFetchesTheFirst()
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(
            """<link crossorigin="use-credentials" href="/js/a.aaaaaaaaaa.js" nonce="abc" rel="modulepreload">""",
            (await app.Get("/Modules")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ArePrecededByStylesheetsAndFonts()
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(
            """<link as="style" href="/css/site.3f9ab20c1k.css" rel="preload"><link as="font" crossorigin="anonymous" href="/fonts/a.1111111111.woff2" rel="preload" type="font/woff2"><link rel="stylesheet" href="/css/all.cccccccccc.css">""",
            await app.Lines("/Modules")
        );
    }

    public void Dispose() => site.Dispose();

    /// <summary>
    /// site.js imports a.js, which imports b.js, which imports a.js again; all.css imports site.css and has a font.
    /// </summary>
    private static PublishedSite Site(string? baseUrl)
    {
        var site = PublishedSite
            .Small(baseUrl)
            .Add("js/site.js", [1], "js/site.4444444444.js")
            .But(entry => entry with { Preload = ["js/a.js"] })
            .Add("js/a.js", [2], "js/a.aaaaaaaaaa.js")
            .But(entry => entry with { Preload = ["js/b.js"] })
            .Add("js/b.js", [3], "js/b.bbbbbbbbbb.js")
            .But(entry => entry with { Preload = ["js/a.js"] })
            .Add("css/all.css", [4], "css/all.cccccccccc.css")
            .But(entry => entry with { Preload = ["css/site.css", "img/logo.png", "fonts/a.woff2"] });
        site.Imports["lit"] = "js/b.js";
        site.Imports["/js/a.js"] = "js/a.js";
        return site;
    }
}
