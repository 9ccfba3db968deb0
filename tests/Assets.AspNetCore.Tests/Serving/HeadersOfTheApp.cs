using System.Net;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class HeadersOfTheApp : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Theory]
    [InlineData("/css/site.css", "*")]
    [InlineData("/css/site.3f9ab20c1k.css", "*")]
    [InlineData("/robots.txt", null)]
    public async Task AreOnTheAssetsThatMatch(string path, string? expected)
    {
        await using var app = RunningSite.Of(site, options => options.AddHeader("css/**", "Timing-Allow-Origin", "*"));
        Assert.Equal(expected, (await app.Get(path))["Timing-Allow-Origin"]);
    }

    [Fact]
    public async Task AreOn206And304Too()
    {
        await using var app = RunningSite.Of(site, options => options.AddHeader("**/*.css", "X-Team", "shop"));
        var part = await app.Get("/css/site.css", "Range: bytes=0-1");
        var unchanged = await app.Get("/css/site.css", "If-None-Match: *");
        Assert.Equal((HttpStatusCode.PartialContent, "shop"), (part.Status, part["X-Team"]));
        Assert.Equal((HttpStatusCode.NotModified, "shop"), (unchanged.Status, unchanged["X-Team"]));
    }

    [Fact]
    public async Task AreThoseOfTheLastRuleThatMatches()
    {
        await using var app = RunningSite.Of(site, options => options.AddHeader("**", "X-Team", "all").AddHeader("css/*.css", "x-team", "styles"));
        Assert.Equal("styles", (await app.Get("/css/site.css"))["X-Team"]);
        Assert.Equal("all", (await app.Get("/robots.txt"))["X-Team"]);
    }

    [Fact]
    public async Task AreThereInDevelopment()
    {
        await using var app = RunningSite.Live(site.Root, options: options => options.AddHeader("robots.txt", "X-Team", "shop"));
        Assert.Equal("shop", (await app.Get("/robots.txt"))["X-Team"]);
    }

    [Theory]
    [InlineData("etag", "\"a\"")]
    [InlineData("Content-Length", "1")]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Vary", "Origin")]
    [InlineData("X-Team", "a\r\nSet-Cookie: b")]
    public void AreRefusedWhereTheyWouldBreakTheAnswer(string name, string value) =>
        Assert.Throws<ArgumentException>(() => new AssetsOptions().AddHeader("**", name, value));

    public void Dispose() => site.Dispose();
}
