using System.Net;
using System.Text.Json;
using Assets.AspNetCore.Tests.DevServer;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.DevelopmentPage;

public sealed class PageOfAssets : IDisposable
{
    private readonly FrontendFolder folder = new() { IsBuilt = true, Server = "http://localhost:1" };

    [Fact]
    public async Task ShowsEachFileAndWhereItIs()
    {
        var page = await Page("/_assets");
        Assert.Contains("<a href=\"/dist/main-1.js\">dist/main-1.js</a>", page, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Root, "wwwroot/dist/main-1.js"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsProblemsOfPages()
    {
        await using var app = folder.Start();
        await app.Get("/?src=src/other.ts");
        var page = WebUtility.HtmlDecode((await app.Get("/_assets")).Text);
        Assert.Contains("ASSETS420: 'src/other.ts' is not an entry point.", page, StringComparison.Ordinal);
        Assert.Contains("<li>No development server answers at http://localhost:1.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsWhatMatchesASearch()
    {
        folder.Write("wwwroot/other.txt", "");
        var page = await Page("/_assets?q=OTHER");
        Assert.Contains("other.txt</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("main-1.js</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EncodesNamesAndWhatIsSearched()
    {
        folder.Write("wwwroot/a'<b>.txt", "");
        var page = await Page("/_assets?q=<b>%22");
        Assert.Contains("value=\"&lt;b&gt;&quot;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await Page("/_assets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadsNothingAndRunsNothing()
    {
        await using var app = folder.Start();
        var answer = await app.Get("/_assets");
        Assert.StartsWith(
            "default-src 'none'; style-src 'nonce-",
            answer["Content-Security-Policy"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("<script", answer.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", answer["Cache-Control"]);
    }

    [Fact]
    public async Task KeepsToThePolicyOfTheApp()
    {
        await using var app = folder.Start(options => options.Nonce = _ => "abc");
        var answer = await app.Get("/_assets");
        Assert.Contains("<style nonce=\"abc\">", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer["Content-Security-Policy"]);
    }

    [Fact]
    public async Task ExistsForPrograms()
    {
        using var json = JsonDocument.Parse(await Page("/shop/_assets.json"));
        var root = json.RootElement;
        Assert.Equal("live", root.GetProperty("mode").GetString());
        Assert.Equal("dist/main-1.js", root.GetProperty("assets")[0].GetProperty("path").GetString());
        Assert.Equal(
            "dist/main-1.js",
            root.GetProperty("entryPoints").GetProperty("src/main.ts").GetProperty("scripts")[0].GetString()
        );
    }

    [Fact]
    public async Task ShowsAPublishedSiteToo()
    {
        using var site = PublishedSite.Small();
        File.Delete(Path.Combine(site.WebRoot, "robots.txt"));
        await using var app = RunningSite.Of(site, environment: "Development");
        var page = (await app.Get("/_assets")).Text;
        Assert.Contains("css/site.3f9ab20c1k.css", page, StringComparison.Ordinal);
        Assert.Contains("ASSETS405", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public async Task DoesNotExistElsewhere(string environment, bool isWanted)
    {
        await using var app = folder.Start(options => options.DevelopmentPage = isWanted, environment);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/_assets")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/_assets.json")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IsNotInTheWayOfTheAppsOwnEndpoint(bool isRoutedFirst)
    {
        await using var app = RunningSite.Live(
            folder.Root,
            pipeline: app =>
            {
                if (isRoutedFirst)
                    app.UseRouting();
                app.UseAssets();
                if (!isRoutedFirst)
                    app.UseRouting();
                app.MapGet("/_assets", () => "mine");
                app.MapFallback(() => "fallback");
            }
        );
        Assert.Equal("mine", (await app.Get("/_assets")).Text);
        Assert.StartsWith("{", (await app.Get("/_assets.json")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsNotInTheWayOfAnAsset()
    {
        folder.Write("wwwroot/_assets.json", "mine");
        Assert.Equal("mine", await Page("/_assets.json"));
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> Page(string path)
    {
        await using var app = folder.Start();
        return (await app.Get(path)).Text;
    }
}
