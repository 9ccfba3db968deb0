using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class ResponseCache : Neighbour
{
    [Fact]
    public async Task KeepsOneAnswerForEachCoding()
    {
        Site.Add("css/public.css", PublishedSite.Text(3000), cacheControl: "public, max-age=600");
        Start(
            app =>
            {
                app.UseResponseCaching();
                app.UseAssets();
            },
            builder => builder.Services.AddResponseCaching()
        );
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal("br", (await Get("/css/public.css", "Accept-Encoding: br"))["Content-Encoding"]);
            Assert.Null((await Get("/css/public.css"))["Content-Encoding"]);
        }

        Assert.NotNull((await Get("/css/public.css"))["Age"]);
    }

    [Fact]
    public async Task KeepsOneAnswerForEachDictionary()
    {
        byte[] earlier = [1, 2, 3];
        Site.Add("js/app.js", PublishedSite.Text(3000), "js/app.5555555555.js", cacheControl: "public, max-age=600")
            .AddDelta(earlier, PublishedSite.Noise(60));
        Start(
            app =>
            {
                app.UseResponseCaching();
                app.UseAssets();
            },
            builder => builder.Services.AddResponseCaching()
        );
        string[] known = ["Accept-Encoding: br, dcz", $"Available-Dictionary: :{PublishedSite.Digest(earlier)}:"];
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal("dcz", (await Get("/js/app.5555555555.js", known))["Content-Encoding"]);
            Assert.Equal("br", (await Get("/js/app.5555555555.js", known[0]))["Content-Encoding"]);
        }

        Assert.NotNull((await Get("/js/app.5555555555.js", known))["Age"]);
    }
}
