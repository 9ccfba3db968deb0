using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.TagHelpers;

public sealed class Markup : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", "export {}"u8.ToArray(), "js/site.4444444444.js")
        .Add("img/ä b.png", [1], "img/ä b.5555555555.png");

    private const string MisspelledMessage =
        ": ASSETS404: 'img/logos.png' is not an asset of this site. Did you mean 'img/logo.png'?";

    private readonly List<RunningSite> apps = [];

    [Theory]
    [InlineData("""<link rel="stylesheet" href="/css/site.3f9ab20c1k.css">""")]
    [InlineData("""<link rel="stylesheet" href="/css/site.3f9ab20c1k.css?a=1&amp;b=2#c" data-dynamic>""")]
    [InlineData("""<link rel="icon" href='/img/logo.png'>""")]
    [InlineData("""<img src="/img/logo.2222222222.png" alt="conditional">""")]
    [InlineData("""<script src="/_framework/blazor.web.js"></script>""")]
    [InlineData("""<link rel="canonical" href="/about.html">""")]
    [InlineData("""<link rel="stylesheet" href="https://other.example/x.css">""")]
    [InlineData("""<script src="/js/site.4444444444.js" type="module" defer></script>""")]
    [InlineData("""<script>let inline = "~/js/site.js";</script>""")]
    [InlineData("""<script src="/endpoint"></script>""")]
    [InlineData("""<img src="/img/logo.2222222222.png" alt="a &amp; b">""")]
    [InlineData("""<img src="/img/%C3%A4%20b.5555555555.png" alt="encoded">""")]
    [InlineData("""<a href="/css/site.css">page</a>""")]
    [InlineData("""<img src="/img/logo.2222222222.png" alt="helper">""")]
    public async Task NamesPublishedAssets(string line) => Assert.Contains(line, await Published().Lines("/Markup"));

    /// <summary>When the name does not change with the file, only the framework's version does.</summary>
    [Theory]
    [InlineData("data-versioned", "\"/css/site.3f9ab20c1k.css\"")]
    [InlineData("alt=\"versioned\"", "\"/img/logo.2222222222.png\"")]
    [InlineData("alt=\"versioned helper\"", "\"/img/logo.2222222222.png\"")]
    [InlineData("alt=\"plain name\"", "\"/robots.txt?v=")]
    [InlineData("data-left-to-the-framework", "\"/css/site.css")]
    public async Task HasTheFrameworksVersionOnlyOnPlainNames(string marker, string url) =>
        Assert.Contains(
            url,
            (await Published().Lines("/Markup")).Single(line => line.Contains(marker, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""<link rel="stylesheet" href="/shop/css/site.3f9ab20c1k.css">""")]
    [InlineData("""<img src="/shop/img/logo.2222222222.png" alt="helper">""")]
    [InlineData("""<link rel="icon" href='/shop/img/logo.png'>""")]
    public async Task StandsBelowTheBasePath(string line) =>
        Assert.Contains(line, await Published("/shop").Lines("/shop/Markup"));

    [Fact]
    public async Task ThrowsInDevelopmentWhenAnAssetIsMisspelled()
    {
        Directory.CreateDirectory(Path.Combine(site.Root, "Pages"));
        File.WriteAllText(
            Path.Combine(site.Root, "Pages/Misspelled.cshtml"),
            "@page\n<img src=\"~/img/logos.png\" alt=\"\">\n"
        );
        Assert.Contains(
            "Pages/Misspelled.cshtml(2,11)" + MisspelledMessage,
            (await Published(environment: "Development").Get("/Misspelled")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsNamedByItsViewWhenTheSourceIsNotThere() =>
        Assert.Contains(
            "Pages/Misspelled.cshtml" + MisspelledMessage,
            (await Published(environment: "Development").Get("/Misspelled")).Text,
            StringComparison.Ordinal
        );

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps)
            await app.DisposeAsync();
        site.Dispose();
    }

    private RunningSite Published(string? pathBase = null, string environment = "Production")
    {
        apps.Add(RazorSite.Of(site, pathBase, environment));
        return apps[^1];
    }
}
