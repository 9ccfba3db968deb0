using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>
/// <c>MapStaticAssets()</c> serves the files and the tag helpers write the URLs. MVC's views have published names
/// although the framework ignores <c>WithStaticAssets()</c> for them (dotnet/aspnetcore#59003).
/// </summary>
public sealed class FrameworksStaticAssets : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("js/site.js", "export {}"u8.ToArray(), "js/site.4444444444.js");

    [Theory]
    [InlineData("""<link rel="stylesheet" href="/css/site.3f9ab20c1k.css">""")]
    [InlineData("""<script src="/js/site.4444444444.js" type="module"></script>""")]
    public async Task HavePublishedNamesInViews(string line)
    {
        await using var app = App();
        Assert.Contains(line, await app.Lines("/Home/Index"));
    }

    [Fact]
    public async Task AnswerForTheseNames()
    {
        await using var app = App();
        Assert.Equal(20_000, (await app.Get("/css/site.3f9ab20c1k.css")).Body.Length);
    }

    public void Dispose() => site.Dispose();

    private RunningSite App()
    {
        var endpoints = Path.Combine(site.Root, "endpoints.json");
        File.WriteAllText(
            endpoints,
            """
            {
              "Version": 1,
              "ManifestType": "Publish",
              "Endpoints": [
                {
                  "Route": "css/site.3f9ab20c1k.css",
                  "AssetFile": "css/site.3f9ab20c1k.css",
                  "Selectors": [],
                  "ResponseHeaders": [
                    { "Name": "Content-Length", "Value": "20000" },
                    { "Name": "Content-Type", "Value": "text/css" },
                    { "Name": "ETag", "Value": "\"x\"" },
                    { "Name": "Last-Modified", "Value": "Tue, 03 Nov 2026 00:00:00 GMT" }
                  ],
                  "EndpointProperties": []
                }
              ]
            }
            """
        );
        return RunningSite.Of(
            site,
            services: builder => builder.Services.AddControllersWithViews(),
            pipeline: app =>
            {
                app.UseRouting();
                app.MapStaticAssets(endpoints);
                app.MapDefaultControllerRoute().WithStaticAssets(endpoints);
            }
        );
    }
}
