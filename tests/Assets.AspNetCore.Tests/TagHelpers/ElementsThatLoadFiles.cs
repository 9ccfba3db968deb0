using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class ElementsThatLoadFiles : IDisposable
{
    private readonly PublishedSite site = Site(null);

    [Theory]
    [InlineData("""<source src="/img/logo.2222222222.png">""")]
    [InlineData("""<source srcset="/img/logo.2222222222.png 1x, /img/logo.2222222222.png 2x" type="image/png">""")]
    [InlineData("""<img srcset="/img/logo.2222222222.png 1x, /plain.png 2x" alt="">""")]
    [InlineData("""<img srcset="/plain.png 1x, ~/img/logo.png 2x" alt="">""")]
    [InlineData(
        """<img src="/img/logo.2222222222.png" srcset="/img/logo.2222222222.png?a,b 480w" sizes="50vw" alt="">"""
    )]
    [InlineData("""<video src="/video/film.3333333333.mp4" poster="/img/logo.2222222222.png"></video>""")]
    [InlineData("""<audio src="/video/film.3333333333.mp4"></audio>""")]
    [InlineData("""<track src="/robots.txt">""")]
    [InlineData(
        """<svg><use href="/img/icons.6666666666.svg#cart"></use><use xlink:href="/img/icons.6666666666.svg#cart"></use><image href="/img/logo.2222222222.png" /></svg>"""
    )]
    [InlineData("""<object data="/img/icons.6666666666.svg"></object>""")]
    [InlineData("""<embed src="/img/icons.6666666666.svg">""")]
    [InlineData("""<input type="image" src="/img/logo.2222222222.png">""")]
    [InlineData("""<iframe src="/robots.txt"></iframe>""")]
    [InlineData("""<link rel="preload" as="image" imagesrcset="/img/logo.2222222222.png 2x">""")]
    [InlineData("""<link rel="preload" as="font" href="/fonts/a.1111111111.woff2" crossorigin="anonymous">""")]
    [InlineData("""<link rel="modulepreload" href="/js/site.4444444444.js">""")]
    [InlineData("""<link rel="alternate stylesheet" href="/css/site.3f9ab20c1k.css">""")]
    [InlineData("""<div style="background: url(&#x27;/img/logo.2222222222.png&#x27;)"></div>""")]
    [InlineData("""<div style="color: red; background: image-set(&#x27;/img/logo.2222222222.png&#x27; 1x)"></div>""")]
    [InlineData("""<hr style="background: url(/img/logo.2222222222.png)">""")]
    [InlineData("""<div style="background: url('~/img/logo.png')"></div>""")]
    [InlineData("""<script src="/js/site.4444444444.js" nonce="abc"></script>""")]
    public async Task NamePublishedFiles(string line)
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(line, await app.Lines("/Elements"));
    }

    [Fact]
    public async Task ComeFromTheBaseUrlWithIntegrity()
    {
        using var cdn = Site("https://cdn.example");
        await using var app = RazorSite.Of(cdn, "/shop");
        var lines = await app.Lines("/shop/Elements");
        Assert.Contains(
            """<img srcset="https://cdn.example/img/logo.2222222222.png 1x, /plain.png 2x" alt="">""",
            lines
        );
        Assert.Contains(
            $"""<script src="https://cdn.example/js/site.4444444444.js" nonce="abc" integrity="{Encoded(cdn, "js/site.js")}" crossorigin="anonymous"></script>""",
            lines
        );
        Assert.Contains(
            $"""<link rel="modulepreload" href="https://cdn.example/js/site.4444444444.js" integrity="{Encoded(cdn, "js/site.js")}" crossorigin="anonymous">""",
            lines
        );
        Assert.Contains(
            """<link rel="preload" as="font" href="https://cdn.example/fonts/a.1111111111.woff2" crossorigin="anonymous">""",
            lines
        );
    }

    /// <summary>
    /// Browsers refuse an SVG <c>use</c> of another origin even with CORS, and ignore <c>start_url</c> and
    /// <c>scope</c> of a manifest of another origin.
    /// </summary>
    [Theory]
    [InlineData(
        """<svg><use href="/shop/img/icons.6666666666.svg#cart"></use><use xlink:href="/shop/img/icons.6666666666.svg#cart"></use><image href="https://cdn.example/x/img/logo.2222222222.png" /></svg>"""
    )]
    [InlineData("""<link rel="manifest" href="/shop/robots.txt">""")]
    public async Task ComeFromTheSiteWhereBrowsersRefuseAnotherOrigin(string line)
    {
        using var cdn = Site("https://cdn.example/x");
        await using var app = RazorSite.Of(cdn, "/shop");
        Assert.Contains(line, await app.Lines("/shop/Elements"));
    }

    [Fact]
    public async Task HaveIntegrityWhenItIsSwitchedOn()
    {
        await using var app = RazorSite.Of(site, options: options => options.Integrity = true);
        Assert.Contains(
            $"""<script src="/js/site.4444444444.js" nonce="abc" integrity="{Encoded(site, "js/site.js")}"></script>""",
            await app.Lines("/Elements")
        );
    }

    [Fact]
    public async Task KeepWhatTheAuthorWroteButForTheHashOfAFileThatHasChanged()
    {
        await using var app = RazorSite.Of(site);
        Assert.Contains(
            $"""<link rel="stylesheet" href="/css/site.3f9ab20c1k.css" integrity="{Encoded(site, "css/site.css")}" crossorigin="use-credentials">""",
            await app.Lines("/Elements")
        );
    }

    public void Dispose() => site.Dispose();

    /// <summary>The hash as the framework's encoder writes it in an attribute.</summary>
    private static string Encoded(PublishedSite site, string path) =>
        System.Text.Encodings.Web.HtmlEncoder.Default.Encode(site.Entry(path).Integrity!);

    private static PublishedSite Site(string? baseUrl) =>
        PublishedSite
            .Small(baseUrl)
            .Add("js/site.js", "export {}"u8.ToArray(), "js/site.4444444444.js")
            .Add("video/film.mp4", [1], "video/film.3333333333.mp4")
            .Add("img/icons.svg", [1], "img/icons.6666666666.svg");
}
