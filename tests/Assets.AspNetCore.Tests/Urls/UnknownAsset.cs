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
            "ASSETS404: 'css/Sites.css' is not an asset of this site. Did you mean 'css/site.css'?",
            Assert.Throws<InvalidOperationException>(() => app.Urls.Url("css/Sites.css")).Message
        );
    }

    [Fact]
    public async Task ThrowsWhenTheOptionIsThrow()
    {
        await using var app = RunningSite.Of(site, options => options.UnknownAssets = UnknownAssetBehavior.Throw);
        Assert.Contains(
            "asset=\"false\"",
            Assert.Throws<InvalidOperationException>(() => app.Urls.Url("no/such/thing.xyz")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsUnchangedInProductionAndLoggedOnce()
    {
        await using var app = RunningSite.Of(site);
        Assert.Equal("/shop/css/sites.css?x", app.Urls.Url("~/css/sites.css?x", "/shop"));
        Assert.Equal("/css/sites.css", app.Urls.Url("css/sites.css"));
        Assert.Equal(
            "Warning ASSETS404: 'css/sites.css' is not an asset of this site. Did you mean 'css/site.css'? "
                + "The URL is left as it is written. This is logged once for each name.",
            Assert.Single(app.Messages.Of("ASSETS404"))
        );
    }

    [Fact]
    public async Task IsUnchangedInDevelopmentWhenTheOptionIsLog()
    {
        await using var app = RunningSite.Of(
            site,
            options => options.UnknownAssets = UnknownAssetBehavior.Log,
            "Development"
        );
        Assert.Equal("/css/sites.css", app.Urls.Url("css/sites.css"));
        Assert.Single(app.Messages.Of("ASSETS404"));
    }

    /// <summary>The framework replaces <c>~/</c> with the base path and keeps the rest.</summary>
    [Theory]
    [InlineData("~/uploads/my%20photo.jpg", "/shop/uploads/my%20photo.jpg")]
    [InlineData("~/uploads/my photo.jpg", "/shop/uploads/my photo.jpg")]
    [InlineData("~/uploads/größe.jpg?w=1#x", "/shop/uploads/größe.jpg?w=1#x")]
    public async Task KeepsItsSpelling(string path, string url)
    {
        await using var app = RunningSite.Of(site);
        Assert.Equal(url, app.Urls.Url(path, "/shop"));
    }

    [Fact]
    public async Task IsNotOnTheCdnWhereOnlyAssetsAre()
    {
        using var other = PublishedSite.Small("https://cdn.example");
        await using var app = RunningSite.Of(other);
        Assert.Equal("/shop/uploads/a.jpg", app.Urls.Url("~/uploads/a.jpg", "/shop"));
    }

    /// <summary>
    /// A path that comes from a request must not lead to another host (<c>Redirect(Url.Asset(input))</c>).
    /// </summary>
    [Theory]
    [InlineData("//host/x", "/host/x")]
    [InlineData("~//host/x", "/host/x")]
    [InlineData("/\\host/x", "/host/x")]
    [InlineData("/\t/host/x", "/host/x")]
    [InlineData(" //host/x", "/host/x")]
    [InlineData("//css/site.css", "/css/site.3f9ab20c1k.css")]
    public async Task HasOneLeadingSlash(string path, string url)
    {
        await using var app = RunningSite.Of(site);
        Assert.Equal(url, app.Urls.Url(path));
    }

    [Fact]
    public async Task IsLoggedForALimitedNumberOfNames()
    {
        await using var app = RunningSite.Of(site);
        for (var i = 0; i < 1100; i++)
            app.Urls.Url($"no/{i}.png");
        Assert.Equal(1000, app.Messages.Of("ASSETS404").Count);
        Assert.Single(app.Messages.Of("Problems of 1000 names in markup were logged. Further ones are not."));
    }

    /// <summary>The table of all names is created once: for 3,000 names it takes a megabyte.</summary>
    [Fact]
    public async Task AllocatesLittleForEachFurtherName()
    {
        for (var i = 0; i < 3000; i++)
            site.Add($"many/{i}.txt", [1]);
        await using var app = RunningSite.Of(site);
        app.Urls.Url("no/first.png");
        var before = GC.GetAllocatedBytesForCurrentThread();
        app.Urls.Url("no/second.png");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }

    public void Dispose() => site.Dispose();
}
