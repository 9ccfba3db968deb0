using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Urls;

/// <summary>Paths that are not those of assets: uploads, a sitemap, Blazor's files.</summary>
public sealed class ExternalPath : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Theory]
    [InlineData("~/uploads/my%20photo.jpg", "/shop/uploads/my%20photo.jpg")]
    [InlineData("~/sitemap.xml?x", "/shop/sitemap.xml?x")]
    [InlineData("~/_framework/blazor.web.js", "/shop/_framework/blazor.web.js")]
    [InlineData("~/admin/_framework/dotnet.js", "/shop/admin/_framework/dotnet.js")]
    public async Task StaysAsItIsWithoutAMessage(string path, string url)
    {
        await using var app = RunningSite.Of(site, Options, "Development");
        Assert.Equal(url, app.Urls.Url(path, "/shop"));
        Assert.Empty(app.Messages.Of("ASSETS404"));
    }

    [Fact]
    public async Task StaysAsItIsThoughAFileOfThatNameIsThere()
    {
        site.Add("uploads/a b.jpg", [1], "uploads/a b.1111111111.jpg");
        await using var app = RunningSite.Of(site, Options);
        Assert.Equal("/uploads/a%20b.jpg", app.Urls.Url("uploads/a%20b.jpg"));
    }

    [Theory]
    [InlineData("~/other/sitemaps.xml")]
    [InlineData("~/my/framework/x.js")]
    public async Task IsNoOtherPath(string path)
    {
        await using var app = RunningSite.Of(site, Options, "Development");
        Assert.Throws<InvalidOperationException>(() => app.Urls.Url(path));
    }

    public void Dispose() => site.Dispose();

    private static void Options(AssetsOptions options)
    {
        options.ExternalPaths.Add("uploads/**");
        options.ExternalPaths.Add("sitemap.xml");
    }
}
