using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class StatusCodePages : Neighbour
{
    private static readonly byte[] Page = PublishedSite.Text(3000);

    public static TheoryData<string, string> Requests =>
        new()
        {
            { "GET", "Accept: */*" },
            { "GET", "Range: bytes=0-4" },
            { "GET", "Range: bytes=99999-" },
            { "GET", "If-None-Match: *" },
            { "GET", "If-Match: \"other\"" },
            { "GET", "If-Modified-Since: Sat, 21 Nov 2099 04:56:05 GMT" },
            { "GET", "Accept-Encoding: identity;q=0" },
            { "POST", "Accept: */*" },
            { "DELETE", "Range: bytes=0-4" },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task KeepTheirStatusWhenTheMiddlewareSendsThePage(string method, string header)
    {
        Site.Add("404.html", Page);
        Start(app =>
        {
            app.UseStatusCodePagesWithReExecute("/{0}.html");
            app.UseAssets();
        });
        AssertWhole(await Send(method, "/none", header), 404, Page);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task KeepTheirStatusWhenTheEndpointSendsThePage(string method, string header)
    {
        Site.Add("404.html", Page);
        Start(app =>
        {
            app.UseStatusCodePagesWithReExecute("/{0}.html");
            app.MapAssets();
        });
        AssertWhole(await Send(method, "/none", header), 404, Page);
    }

    [Fact]
    public async Task GetNoBodyForHead()
    {
        Site.Add("404.html", Page);
        Start(app =>
        {
            app.UseStatusCodePagesWithReExecute("/{0}.html");
            app.UseAssets();
        });
        var answer = await Send("HEAD", "/none");
        AssertWhole(answer, 404, []);
        Assert.Equal("3000", answer["Content-Length"]);
    }

    [Fact]
    public async Task AreNotRedirectedToAFolder()
    {
        Site.Add("errors/index.html", Page);
        Start(
            app =>
            {
                app.UseStatusCodePagesWithReExecute("/errors");
                app.UseAssets();
            },
            options: options => options.ServeIndexFiles = true
        );
        AssertWhole(await Get("/none"), 404, Page);
    }

    [Fact]
    public async Task KeepTheirStatusWhenThePageIsMissing()
    {
        Site.Add("404.html", Page);
        File.Delete(Site.FileOf("404.html"));
        Start(app =>
        {
            app.UseStatusCodePagesWithReExecute("/404.html");
            app.UseAssets();
        });
        Assert.Equal((404, ""), ((int)(await Get("/none")).Status, (await Get("/none")).Text));
    }

    [Fact]
    public async Task AnswerForAMissingFile()
    {
        File.Delete(Site.FileOf("img/logo.png"));
        Start(app =>
        {
            app.UseStatusCodePages("text/plain", "sorry {0}");
            app.UseAssets();
        });
        Assert.Equal("sorry 404", (await Get("/img/logo.png")).Text);
    }
}
