using System.Net;
using Assets.Storage.Tests.Servers;
using Assets.Tool.Hosting;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Hosting;

/// <summary>Sites below a path, in front of an app, and with a page for all paths.</summary>
public sealed class SiteWithOptions(ConformanceFolder site) : IClassFixture<ConformanceFolder>
{
    private const string Immutable = "max-age=31536000, immutable";

    public static TheoryData<string> Servers => [nameof(HostingKind.Nginx), nameof(HostingKind.Caddy)];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task IsServedBelowItsPath(string kind)
    {
        await using var server = await Start(kind, options => options with { PathBase = "/shop" });
        Assert.Equal("no-cache", (await server.SendAsync("GET", "/shop/css/site.css"))["Cache-Control"]);
        Assert.Equal(Immutable, (await server.SendAsync("GET", "/shop/css/site.3f9ab20c1k.css"))["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "/shop/none.css")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "/shopping/css/site.css")).Status);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task AnswersAFolderWithItsPage(string kind)
    {
        await using var server = await Start(kind, options => options);
        var page = await server.SendAsync("GET", "/docs/");
        Assert.Equal(
            ("<p>docs", "text/html; charset=utf-8", "no-cache"),
            (page.Text, page["Content-Type"], page["Cache-Control"])
        );
        var folder = await server.SendAsync("GET", "/docs");
        Assert.True((int)folder.Status is 301 or 308);
        Assert.EndsWith("/docs/", folder["Location"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task AnswersPathsOfASinglePageAppWithItsPage(string kind)
    {
        await using var server = await Start(kind, options => options with { Fallback = "app.html" });
        var page = await server.SendAsync("GET", "/orders/5");
        Assert.Equal(
            ("<p>app", "text/html; charset=utf-8", "no-cache"),
            (page.Text, page["Content-Type"], page["Cache-Control"])
        );
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "/orders/none.js")).Status);
        Assert.Equal(Immutable, (await server.SendAsync("GET", "/css/site.3f9ab20c1k.css"))["Cache-Control"]);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task LeavesEverythingElseToTheApp(string kind)
    {
        await using var app = await ScriptedServer.StartAsync(context =>
            context.Response.WriteAsync(
                $"{context.Request.Method} {context.Request.Path} {context.Request.Host} "
                    + context.Request.Headers["X-Forwarded-Proto"]
            )
        );
        await using var server = await Start(kind, options => options with { Upstream = new(app.Url) });
        Assert.Equal("GET /orders/5.js localhost http", (await server.SendAsync("GET", "/orders/5.js")).Text);
        Assert.Equal("GET / localhost http", (await server.SendAsync("GET", "/")).Text);
        Assert.StartsWith(
            "POST /css/site.css ",
            (await server.SendAsync("POST", "/css/site.css")).Text,
            StringComparison.Ordinal
        );
        Assert.Null((await server.SendAsync("GET", "/orders/5.js"))["Cache-Control"]);
        Assert.Equal(Immutable, (await server.SendAsync("GET", "/css/site.3f9ab20c1k.css"))["Cache-Control"]);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task PassesThePathBaseOnToTheApp(string kind)
    {
        await using var app = await ScriptedServer.StartAsync(context =>
            context.Response.WriteAsync($"{context.Request.Path}{context.Request.QueryString}")
        );
        await using var server = await Start(
            kind,
            options => options with { Upstream = new(app.Url), PathBase = "/shop" }
        );
        Assert.Equal("/shop/a%20b/c?d=%20", (await server.SendAsync("GET", "/shop/a%20b/c?d=%20")).Text);
        Assert.Equal("/other", (await server.SendAsync("GET", "/other")).Text);
        Assert.Equal("no-cache", (await server.SendAsync("GET", "/shop/css/site.css"))["Cache-Control"]);
    }

    private Task<HostedServer> Start(string server, Func<HostingOptions, HostingOptions> change)
    {
        var kind = Enum.Parse<HostingKind>(server);
        Assert.SkipUnless(HostedServer.Missing(kind) is null, HostedServer.Missing(kind) ?? "");
        return HostedServer.StartAsync(kind, site, change);
    }
}
