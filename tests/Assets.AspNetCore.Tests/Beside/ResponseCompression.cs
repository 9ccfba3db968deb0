using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class ResponseCompression : Neighbour
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DoesNotCompressTwice(bool before)
    {
        Start(app => Order(app, before), Add);
        var answer = await Get("/css/site.css", "Accept-Encoding: br");
        Assert.Equal(("br", "Accept-Encoding"), (answer["Content-Encoding"], answer["Vary"]));
        Assert.Equal(File.ReadAllBytes(Site.FileOf("css/site.css", ContentCoding.Brotli)), answer.Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeavesPartsAlone(bool before)
    {
        Start(app => Order(app, before), Add);
        var answer = await Get("/css/site.css", "Accept-Encoding: br", "Range: bytes=0-9");
        Assert.Equal("Accept-Encoding", answer["Vary"]);
        Assert.Equal(File.ReadAllBytes(Site.FileOf("css/site.css", ContentCoding.Brotli))[..10], answer.Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeavesADeltaAlone(bool before)
    {
        Site.Add("js/app.js", PublishedSite.Text(3000), "js/app.5555555555.js")
            .AddDelta(PublishedSite.Text(2900), PublishedSite.Text(200));
        Start(app => Order(app, before), Add);
        var answer = await Get(
            "/js/app.5555555555.js",
            "Accept-Encoding: br, dcz",
            $"Available-Dictionary: :{PublishedSite.Digest(PublishedSite.Text(2900))}:"
        );
        Assert.Equal(("dcz", "Accept-Encoding, Available-Dictionary"), (answer["Content-Encoding"], answer["Vary"]));
        Assert.Equal(PublishedSite.Text(200), answer.Body);
    }

    [Fact]
    public async Task GetsNoSecondVaryFromAMiddlewareThatSetsOne()
    {
        Start(app =>
        {
            app.Use(
                (context, next) =>
                {
                    context.Response.Headers.Vary = "Origin, accept-encoding";
                    return next(context);
                }
            );
            app.UseAssets();
        });
        Assert.Equal("Origin, accept-encoding", (await Get("/css/site.css"))["Vary"]);
    }

    [Fact]
    public async Task KeepsAVaryOfAnother()
    {
        Start(app =>
        {
            app.Use(
                (context, next) =>
                {
                    context.Response.Headers.Vary = "Origin";
                    return next(context);
                }
            );
            app.UseAssets();
        });
        Assert.Equal("Origin, Accept-Encoding", (await Get("/css/site.css"))["Vary"]);
    }

    private static void Order(WebApplication app, bool before)
    {
        if (before)
            app.UseResponseCompression().UseAssets();
        else
            app.UseAssets().UseResponseCompression();
    }

    private static void Add(WebApplicationBuilder builder) =>
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
}
