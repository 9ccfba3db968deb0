using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Urls;

public sealed class UnknownAsset : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();

    [Fact]
    public async Task ThrowsInDevelopmentWithTheNearestName()
    {
        await using var app = RunningSite.Of(site, environment: "Development");
        Assert.Equal(
            "ASSETS404: 'css/Sites.css' is not an asset of this site; did you mean 'css/site.css'?",
            Assert.Throws<InvalidOperationException>(() => app.Urls.Url("css/Sites.css")).Message);
    }

    [Fact]
    public async Task ThrowsWhenTheOptionSaysSo()
    {
        await using var app = RunningSite.Of(site, options => options.UnknownAssets = UnknownAssetBehavior.Throw);
        Assert.Contains("mark the element asset=\"off\"", Assert.Throws<InvalidOperationException>(() => app.Urls.Url("no/such/thing.xyz")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsPlainInProductionAndSaidOnce()
    {
        await using var app = RunningSite.Of(site);
        Assert.Equal("/shop/css/sites.css?x", app.Urls.Url("~/css/sites.css?x", "/shop"));
        Assert.Equal("/css/sites.css", app.Urls.Url("css/sites.css"));
        Assert.Equal("Error ASSETS404: 'css/sites.css' is not an asset of this site; did you mean 'css/site.css'? The plain URL is used; this is said once for each name", Assert.Single(app.Messages.Of("ASSETS404")));
    }

    public void Dispose() => site.Dispose();
}
