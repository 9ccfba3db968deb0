using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class RouteGroups : Neighbour
{
    [Theory]
    [InlineData("/static", "/static")]
    [InlineData("/{tenant}/files", "/north/files")]
    public async Task ServeAssetsBelowTheirPrefix(string prefix, string path)
    {
        Start(app => app.MapGroup(prefix).MapAssets());
        var answer = await Get($"{path}/css/site.3f9ab20c1k.css", "Accept-Encoding: br");
        Assert.Equal(
            (HttpStatusCode.OK, "br", "max-age=31536000, immutable"),
            (answer.Status, answer["Content-Encoding"], answer["Cache-Control"])
        );
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{path}/none.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await Send("POST", $"{path}/css/site.css")).Status);
    }

    [Fact]
    public async Task ServeTheIndexOfAFolder()
    {
        Site.Add("index.html", "home"u8.ToArray()).Add("docs/index.html", "docs"u8.ToArray());
        Start(app => app.MapGroup("/static").MapAssets(), options: options => options.ServeIndexFiles = true);
        Assert.Equal("home", (await Get("/static/")).Text);
        Assert.Equal("docs", (await Get("/static/docs/")).Text);
        Assert.Equal("/static/docs/", (await Get("/static/docs"))["Location"]);
        Assert.Equal("/static/", (await Get("/static"))["Location"]);
    }

    [Fact]
    public async Task StandBesideEachOther()
    {
        Start(app =>
        {
            app.MapGroup("/one").MapAssets("css/**");
            app.MapGroup("/two").MapAssets("img/**");
            app.MapAssets("robots.txt");
        });
        Assert.Equal(HttpStatusCode.OK, (await Get("/one/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/one/img/logo.png")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/two/img/logo.png")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get("/robots.txt")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/css/site.css")).Status);
    }
}
