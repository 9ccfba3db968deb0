using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class ResponseCache : Neighbour
{
    [Fact]
    public async Task KeepsOneAnswerForEachCoding()
    {
        Site.Add("css/public.css", Harness.PublishedSite.Text(3000), cacheControl: "public, max-age=600");
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
}
