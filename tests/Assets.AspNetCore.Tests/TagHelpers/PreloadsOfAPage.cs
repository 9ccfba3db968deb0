using Assets.AspNetCore.Markup;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

/// <summary>
/// <c>asset-preloads</c> for a stylesheet with an import and a font, a module with an import, an image.
/// </summary>
public sealed class PreloadsOfAPage : IDisposable
{
    private readonly PublishedSite site = Site(null);

    [Fact]
    public async Task LinkTheNamedFilesThenWhatTheyLoadEachOnce()
    {
        await using var app = RazorSite.Of(site);
        Assert.Equal(
            [
                """<link as="style" href="/css/all.cccccccccc.css" nonce="abc" rel="preload">""",
                """<link href="/js/site.4444444444.js" nonce="abc" rel="modulepreload">""",
                """<link as="image" href="/img/logo.2222222222.png" rel="preload" type="image/png">""",
                """<link as="style" href="/css/site.3f9ab20c1k.css" nonce="abc" rel="preload">""",
                """<link as="font" crossorigin="anonymous" href="/fonts/a.1111111111.woff2" rel="preload" type="font/woff2">""",
                """<link href="/js/a.aaaaaaaaaa.js" nonce="abc" rel="modulepreload">""",
            ],
            (await app.Lines("/Preloads"))[0]
                .Split('>', StringSplitOptions.RemoveEmptyEntries)
                .Select(link => link + ">")
        );
    }

    [Fact]
    public void HaveTheMediaTypeOfTheProject()
    {
        var link = new AssetLink("js/app.mts", "/js/app.mts", "text/javascript; charset=utf-8", null, []);
        Assert.Equal("modulepreload", PreloadLink.For(new(link, link.Href), default, default, isNamed: false)?.Rel);
    }

    [Fact]
    public async Task AreHeadersTooWhenAskedFor()
    {
        await using var app = RazorSite.Of(site, "/shop");
        var headers = (await app.Get("/shop/PreloadHeaders"))["Link"]!.Split(", ");
        Assert.Equal("""</shop/css/all.cccccccccc.css>; rel=preload; as="style" """.TrimEnd(), headers[0]);
        Assert.Equal(
            """</shop/fonts/a.1111111111.woff2>; rel=preload; as="font"; type="font/woff2"; crossorigin="anonymous" """.TrimEnd(),
            headers[4]
        );
        Assert.Equal(6, headers.Length);
    }

    [Fact]
    public async Task AreLimitedToTheHeaderSizeOfProxies()
    {
        using var large = Site(null).Add("js/lonely.js", [7]).But(entry => entry with { Preload = ["js/m0.js"] });
        for (var i = 0; i < 100; i++)
            large.Add($"js/m{i}.js", [6]).But(entry => entry with { Preload = [$"js/m{i + 1}.js"] });
        await using var app = RazorSite.Of(large);
        var answer = await app.Get("/Preloads");
        Assert.InRange(answer["Link"]!.Length, 1000, 2200);
        Assert.Contains("/js/m99.js", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CarryIntegrityOnACdn()
    {
        using var cdn = Site("https://cdn.example");
        await using var app = RazorSite.Of(cdn);
        var integrity = cdn.Entry("css/all.css").Integrity!.Replace("+", "&#x2B;", StringComparison.Ordinal);
        Assert.Contains(
            $"""<link as="style" crossorigin="anonymous" href="https://cdn.example/css/all.cccccccccc.css" integrity="{integrity}" nonce="abc" rel="preload">""",
            (await app.Get("/Preloads")).Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>Browsers fetch an <c>@import</c> without CORS, and ignore a preload in another mode.</summary>
    [Fact]
    public async Task HaveNoCorsForImportsOfAStylesheet()
    {
        using var cdn = Site("https://cdn.example");
        await using var app = RazorSite.Of(cdn);
        Assert.Contains(
            """<link as="style" href="https://cdn.example/css/site.3f9ab20c1k.css" nonce="abc" rel="preload">""",
            (await app.Get("/Preloads")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AreReportedWhenTheyNameNoAsset()
    {
        await using var app = RazorSite.Of(site, environment: "Development");
        Assert.Contains(
            "Pages/Preloads.cshtml: ASSETS404: 'js/lonely.js' is not an asset",
            (await app.Get("/Preloads")).Text,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => site.Dispose();

    private static PublishedSite Site(string? baseUrl) =>
        PublishedSite
            .Small(baseUrl)
            .Add("js/site.js", [1], "js/site.4444444444.js")
            .But(entry => entry with { Preload = ["js/a.js"] })
            .Add("js/a.js", [2], "js/a.aaaaaaaaaa.js")
            .But(entry => entry with { Preload = ["js/site.js"] })
            .Add("css/all.css", [4], "css/all.cccccccccc.css")
            .But(entry => entry with { Preload = ["css/site.css", "fonts/a.woff2"] });
}
