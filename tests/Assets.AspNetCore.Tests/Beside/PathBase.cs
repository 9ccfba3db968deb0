using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class PathBase : Neighbour
{
    public PathBase() => Site.Add("index.html", "home"u8.ToArray()).Add("docs/index.html", "docs"u8.ToArray());

    [Fact]
    public async Task IsLeftOutOfTheLookUp()
    {
        Start(app => app.UsePathBase("/shop").UseAssets());
        Assert.Equal(HttpStatusCode.OK, (await Get("/shop/css/site.3f9ab20c1k.css")).Status);
    }

    [Theory]
    [InlineData("/shop", "/shop/")]
    [InlineData("/shop?a=1", "/shop/?a=1")]
    [InlineData("/shop/docs", "/shop/docs/")]
    public async Task StaysInRedirectsToAFolder(string path, string expected)
    {
        Start(app => app.UsePathBase("/shop").UseAssets(), options: options => options.ServeIndexFiles = true);
        Assert.Equal(expected, (await Get(path))["Location"]);
    }

    [Fact]
    public async Task ComesFromAProxysPrefixToo()
    {
        Start(
            app =>
            {
                app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix });
                app.UseAssets();
            },
            options: options => options.ServeIndexFiles = true
        );
        Assert.Equal("/shop/docs/", (await Get("/docs", "X-Forwarded-Prefix: /shop"))["Location"]);
        Assert.Equal(HttpStatusCode.OK, (await Get("/css/site.css", "X-Forwarded-Prefix: /shop")).Status);
    }

    [Fact]
    public async Task WorksWithTheEndpoint()
    {
        Start(
            app =>
            {
                app.UsePathBase("/shop");
                app.UseRouting();
                app.MapAssets();
            },
            options: options => options.ServeIndexFiles = true
        );
        Assert.Equal(HttpStatusCode.OK, (await Get("/shop/css/site.css")).Status);
        Assert.Equal("/shop/docs/", (await Get("/shop/docs"))["Location"]);
    }
}
