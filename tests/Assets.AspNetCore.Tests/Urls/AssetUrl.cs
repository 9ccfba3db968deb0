using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Tests.Urls;

public sealed class AssetUrl : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("bilder/größe (1) & 'a'.svg", [1], "bilder/größe (1) & 'a'.0000000000.svg");
    private readonly RunningSite app;

    public AssetUrl() => app = RunningSite.Of(site);

    [Theory]
    [InlineData("css/site.css", "/css/site.3f9ab20c1k.css")]
    [InlineData("~/css/site.css", "/css/site.3f9ab20c1k.css")]
    [InlineData("/css/site.css", "/css/site.3f9ab20c1k.css")]
    [InlineData("css/site.css?v=1", "/css/site.3f9ab20c1k.css?v=1")]
    [InlineData("css/site.css?v=1#x?y", "/css/site.3f9ab20c1k.css?v=1#x?y")]
    [InlineData("css/site.css#x", "/css/site.3f9ab20c1k.css#x")]
    [InlineData("robots.txt", "/robots.txt")]
    public void IsFingerprintedWithQueryAndFragmentKept(string path, string url) =>
        Assert.Equal(url, app.Urls.Url(path));

    [Theory]
    [InlineData("bilder/größe (1) & 'a'.svg")]
    [InlineData("bilder/gr%C3%B6%C3%9Fe%20(1)%20&%20'a'.svg")]
    public void IsPercentEncodedHoweverItWasSpelled(string path) =>
        Assert.Equal("/bilder/gr%C3%B6%C3%9Fe%20%281%29%20&%20%27a%27.0000000000.svg", app.Urls.Url(path));

    [Fact]
    public void StartsWithTheBasePath() =>
        Assert.Equal("/shop/css/site.3f9ab20c1k.css", app.Urls.Url("css/site.css", "/shop"));

    [Fact]
    public async Task StartsWithTheBaseUrlInstead()
    {
        using var other = PublishedSite.Small("https://cdn.example/x");
        await using var cdn = RunningSite.Of(other);
        Assert.Equal("https://cdn.example/x/css/site.3f9ab20c1k.css", cdn.Urls.Url("css/site.css", "/shop"));
    }

    [Theory]
    [InlineData("https://other.example/", "https://other.example/css/site.3f9ab20c1k.css")]
    [InlineData("", "/css/site.3f9ab20c1k.css")]
    public async Task FollowsTheOptionBeforeTheManifest(string option, string url)
    {
        using var other = PublishedSite.Small("https://cdn.example/x");
        await using var cdn = RunningSite.Of(other, options => options.BaseUrl = option);
        Assert.Equal(url, cdn.Urls.Url("css/site.css"));
    }

    [Fact]
    public void IsBelowTheBasePathOfTheRequest() =>
        Assert.Equal("/shop/css/site.3f9ab20c1k.css", app.Urls.Url(Request(), "~/css/site.css"));

    [Fact]
    public void IsAbsoluteWhenAskedFor() =>
        Assert.Equal(
            "https://example.com:8443/shop/css/site.3f9ab20c1k.css",
            app.Urls.AbsoluteUrl(Request(), "css/site.css")
        );

    [Fact]
    public void IsAbsoluteAlsoForANameThatIsNoAsset() =>
        Assert.Equal("https://example.com:8443/shop/a.png", app.Urls.AbsoluteUrl(Request(), "a.png"));

    [Fact]
    public void HasTheRestOfTheAssetBesideIt()
    {
        Assert.True(app.Urls.TryGet("~/css/site.css", out var asset));
        Assert.Equal(
            ("css/site.css", "/css/site.3f9ab20c1k.css", "text/css; charset=utf-8"),
            (asset.Path, asset.Url, asset.ContentType)
        );
        Assert.Equal(site.Entry("css/site.css").Integrity, asset.Integrity);
        Assert.False(app.Urls.TryGet("css/sites.css", out _));
        Assert.Empty(app.Messages.Of("ASSETS404"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }

    private static DefaultHttpContext Request() =>
        new()
        {
            Request =
            {
                Scheme = "https",
                Host = new("example.com", 8443),
                PathBase = "/shop",
            },
        };
}
