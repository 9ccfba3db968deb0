using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class ForgottenMiddleware : IDisposable
{
    private const string Warning =
        "Warning ASSETS410: The app calls 'builder.Services.AddAssets()', but nothing serves its assets. "
        + "Add 'app.UseAssets();' after 'builder.Build()', or 'app.MapStaticAssets();'.";

    private readonly PublishedSite site = PublishedSite.Small();

    [Fact]
    public async Task IsReportedOnceWithTheLineToAdd()
    {
        await using var app = RunningSite.Of(site, pipeline: app => app.MapGet("/", () => "page"));
        await app.Get("/");
        Assert.Equal([Warning], app.Messages.Of("nothing serves"));
    }

    [Theory]
    [InlineData("UseAssets")]
    [InlineData("MapAssets")]
    [InlineData("MapAssetFallback")]
    [InlineData("MapStaticAssets")]
    public async Task IsNotReportedWhenTheAppCalls(string method)
    {
        var manifest = Path.Combine(site.Root, "app.staticwebassets.endpoints.json");
        File.WriteAllText(
            manifest,
            """
            {
              "Version": 1,
              "ManifestType": "Publish",
              "Endpoints": [
                { "Route": "a.css", "AssetFile": "a.css", "Selectors": [], "ResponseHeaders": [], "EndpointProperties": [] }
              ]
            }
            """
        );
        await using var app = RunningSite.Of(
            site,
            pipeline: app =>
                _ = method switch
                {
                    "UseAssets" => (object)app.UseAssets(),
                    "MapAssets" => app.MapAssets(),
                    "MapAssetFallback" => app.MapAssetFallback("css/site.css"),
                    _ => app.MapStaticAssets(manifest),
                }
        );
        Assert.Empty(app.Messages.Of("nothing serves"));
    }

    [Fact]
    public async Task IsNotReportedWhenACdnServesTheAssets()
    {
        await using var app = RunningSite.Of(
            site,
            options => options.BaseUrl = "https://cdn.example",
            pipeline: _ => { }
        );
        Assert.Empty(app.Messages.Of("nothing serves"));
    }

    public void Dispose() => site.Dispose();
}
