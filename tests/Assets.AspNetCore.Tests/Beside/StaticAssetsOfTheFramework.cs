using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class StaticAssetsOfTheFramework : Neighbour
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeaveAssetsToTheMiddlewareBesideMapStaticAssets(bool routingFirst)
    {
        var manifest = EndpointsManifest("css/site.3f9ab20c1k.css");
        Start(app =>
        {
            if (!routingFirst)
                app.UseAssets();
            app.UseRouting();
            if (routingFirst)
                app.UseAssets();
            app.MapStaticAssets(manifest);
        });
        var tag = Site.ETag("css/site.css", Manifest.ContentCoding.Identity);
        Assert.Equal(tag, (await Get("/css/site.3f9ab20c1k.css"))["ETag"]);
    }

    [Fact]
    public async Task LeaveAssetsToTheEndpointBesideMapStaticAssets()
    {
        var manifest = EndpointsManifest("css/site.3f9ab20c1k.css");
        Start(app =>
        {
            app.MapStaticAssets(manifest);
            app.MapAssets();
        });
        var tag = Site.ETag("css/site.css", Manifest.ContentCoding.Identity);
        Assert.Equal(tag, (await Get("/css/site.3f9ab20c1k.css"))["ETag"]);
    }

    [Fact]
    public async Task AnswerForOtherFilesBesideUseStaticFiles()
    {
        File.WriteAllText(Path.Combine(Site.WebRoot, "upload.txt"), "upload");
        Start(app =>
        {
            app.UseAssets();
            app.UseStaticFiles();
        });
        Assert.Equal("upload", (await Get("/upload.txt")).Text);
        Assert.Equal("Accept-Encoding", (await Get("/css/site.css"))["Vary"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task YieldToTheAppsOwnEndpointForAPath(string method)
    {
        Start(app =>
        {
            app.UseAssets();
            app.MapMethods("/robots.txt", ["GET", "HEAD"], () => Results.Text("own", statusCode: 202));
        });
        Assert.Equal(HttpStatusCode.Accepted, (await Send(method, "/robots.txt")).Status);
    }

    [Theory]
    [InlineData("/{**all}")]
    [InlineData("/{slug}")]
    public async Task AnswerBeforeTheAppsPatterns(string pattern)
    {
        Start(app =>
        {
            app.UseAssets();
            app.MapGet(pattern, () => "own");
        });
        Assert.Equal("User-agent: *\n", (await Get("/robots.txt")).Text);
        Assert.Equal("own", (await Get("/other")).Text);
    }

    [Fact]
    public async Task AnswerBeforeAFallback()
    {
        Start(app =>
        {
            app.UseAssets();
            app.MapFallback(() => "fallback");
        });
        Assert.Equal("User-agent: *\n", (await Get("/robots.txt")).Text);
        Assert.Equal("fallback", (await Get("/other")).Text);
    }

    private string EndpointsManifest(string file)
    {
        var path = Path.Combine(Site.Root, "app.staticwebassets.endpoints.json");
        File.WriteAllText(
            path,
            $$"""
            {
              "Version": 1,
              "ManifestType": "Publish",
              "Endpoints": [
                {
                  "Route": "{{file}}",
                  "AssetFile": "{{file}}",
                  "Selectors": [],
                  "ResponseHeaders": [
                    { "Name": "ETag", "Value": "\"of-the-framework\"" },
                    { "Name": "Content-Type", "Value": "text/css" }
                  ],
                  "EndpointProperties": []
                }
              ]
            }
            """
        );
        return path;
    }
}
