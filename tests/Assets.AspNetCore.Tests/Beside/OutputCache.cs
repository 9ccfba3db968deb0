using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// Output caching does not read <c>Vary</c> and would send the content coding of the first client to all clients.
/// </summary>
public sealed class OutputCache : Neighbour
{
    [Fact]
    public async Task NeverMixesTheCodingsOfTheMiddleware()
    {
        Start(
            app =>
            {
                app.UseOutputCache();
                app.UseAssets();
            },
            CacheEverything
        );
        await AssertCodingsAreNotMixed("/css/site.css");
    }

    [Fact]
    public async Task NeverMixesTheCodingsOfTheEndpoint()
    {
        Start(
            app =>
            {
                app.UseOutputCache();
                app.MapAssets();
            },
            CacheEverything
        );
        await AssertCodingsAreNotMixed("/css/site.css");
    }

    [Fact]
    public async Task NeverMixesTheCodingsOfAFallback()
    {
        Start(
            app =>
            {
                app.UseOutputCache();
                app.MapAssetFallback("css/site.css");
            },
            CacheEverything
        );
        await AssertCodingsAreNotMixed("/orders/1");
    }

    [Fact]
    public async Task StillCachesTheAppsPages()
    {
        var pages = 0;
        Start(
            app =>
            {
                app.UseOutputCache();
                app.UseAssets();
                app.MapGet("/page", () => $"page {++pages}");
            },
            CacheEverything
        );
        await Get("/page");
        Assert.Equal("page 1", (await Get("/page")).Text);
    }

    private async Task AssertCodingsAreNotMixed(string path)
    {
        Assert.Equal("br", (await Get(path, "Accept-Encoding: br"))["Content-Encoding"]);
        Assert.Null((await Get(path))["Content-Encoding"]);
    }

    private static void CacheEverything(WebApplicationBuilder builder) =>
        builder.Services.AddOutputCache(options => options.AddBasePolicy(policy => policy.Cache()));
}
