using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class IndexOfAFolder : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("index.html", "home"u8.ToArray())
        .Add("docs/index.html", "docs"u8.ToArray())
        .Add("größe/index.html", "size"u8.ToArray());

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/docs/", "docs")]
    [InlineData("/gr%C3%B6%C3%9Fe/", "size")]
    public async Task AnswersForIt(string path, string expected)
    {
        await using var app = RunningSite.Of(site, options => options.ServeIndexFiles = true);
        Assert.Equal(expected, (await app.Get(path)).Text);
    }

    [Theory]
    [InlineData("/docs", "/docs/")]
    [InlineData("/docs?a=1&b", "/docs/?a=1&b")]
    [InlineData("/gr%C3%B6%C3%9Fe", "/gr%C3%B6%C3%9Fe/")]
    public async Task IsRedirectedToWithASlash(string path, string expected)
    {
        await using var app = RunningSite.Of(site, options => options.ServeIndexFiles = true);
        var answer = await app.Get(path);
        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (answer.Status, answer["Location"]));
    }

    [Fact]
    public async Task IsRedirectedToForAsLongAsItIsThere()
    {
        await using var app = RunningSite.Of(site, options => options.ServeIndexFiles = true);
        Assert.Equal("no-cache", (await app.Get("/docs"))["Cache-Control"]);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.Send("POST", "/docs")).Status);
    }

    [Fact]
    public async Task KeepsTheBasePathInTheRedirect()
    {
        await using var app = RunningSite.Of(
            site,
            options => options.ServeIndexFiles = true,
            pipeline: app => app.UsePathBase("/shop").UseAssets()
        );
        Assert.Equal("/shop/docs/", (await app.Get("/shop/docs"))["Location"]);
    }

    [Theory]
    [InlineData("/css")]
    [InlineData("/css/")]
    [InlineData("//docs")]
    [InlineData("//example.com/docs")]
    [InlineData("/docs/index.html/")]
    public async Task IsNotThereForOtherPaths(string path)
    {
        await using var app = RunningSite.Of(site, options => options.ServeIndexFiles = true);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("http://localhost" + path)).Status);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/docs/")]
    public async Task IsNotServedUnlessAskedFor(string path)
    {
        await using var app = RunningSite.Of(site);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get(path)).Status);
    }

    [Fact]
    public async Task IsServedByTheEndpointToo()
    {
        await using var app = RunningSite.Of(
            site,
            options => options.ServeIndexFiles = true,
            pipeline: app => app.MapAssets()
        );
        Assert.Equal("docs", (await app.Get("/docs/")).Text);
    }

    public void Dispose() => site.Dispose();
}
