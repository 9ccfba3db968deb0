using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>The document of a single-page app.</summary>
public sealed class Fallback : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("index.html", PublishedSite.Text(3000))
        .Add("admin/index.html", "admin"u8.ToArray());

    private RunningSite? app;

    [Theory]
    [InlineData("/")]
    [InlineData("/orders/1")]
    [InlineData("/orders/1/")]
    public async Task IsCompressedAndRevalidated(string path)
    {
        Start(app => app.MapAssetFallback("index.html"));
        var answer = await app!.Get(path, "Accept-Encoding: br");
        Assert.Equal(
            (HttpStatusCode.OK, "br", "no-cache", "text/html; charset=utf-8"),
            (answer.Status, answer["Content-Encoding"], answer["Cache-Control"], answer["Content-Type"])
        );
        var tag = site.ETag("index.html", Manifest.ContentCoding.Identity);
        Assert.Equal(HttpStatusCode.NotModified, (await app.Get(path, $"If-None-Match: {tag}")).Status);
    }

    [Fact]
    public async Task LeavesEndpointsAndFilesAlone()
    {
        Start(app =>
        {
            app.MapGet("/api/orders", () => "orders");
            app.MapAssetFallback("/index.html");
        });
        Assert.Equal("orders", (await app!.Get("/api/orders")).Text);
        Assert.Equal("User-agent: *\n", (await app.Get("/robots.txt")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/none.js")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.Send("POST", "/orders/1")).Status);
        Assert.Equal("3000", (await app.Send("HEAD", "/orders/1"))["Content-Length"]);
    }

    [Fact]
    public async Task IsThatOfAPattern()
    {
        Start(app =>
        {
            app.MapAssetFallback("admin/{*path:nonfile}", "admin/index.html");
            app.MapAssetFallback("~/index.html");
        });
        Assert.Equal("admin", (await app!.Get("/admin/users")).Text);
        Assert.Equal(3000, (await app.Get("/users")).Body.Length);
    }

    [Fact]
    public async Task IsPrivateBehindAuthorization()
    {
        Start(app =>
        {
            // Replaces the authorization middleware, which needs a scheme, and permits all users.
            app.Use(
                (context, next) =>
                {
                    context.Items["__AuthorizationMiddlewareWithEndpointInvoked"] = true;
                    return next(context);
                }
            );
            app.MapAssetFallback("index.html").RequireAuthorization();
        });
        Assert.Equal("private, no-cache", (await app!.Get("/orders"))["Cache-Control"]);
    }

    [Fact]
    public async Task IsReportedWhenThereIsNoSuchAsset()
    {
        Start(app => app.MapAssetFallback("start.html"));
        var answer = await app!.Get("/orders");
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (answer.Status, answer["Cache-Control"]));
        Assert.Single(app.Messages.Of("MapAssetFallback answers with 'start.html'"));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private void Start(Action<WebApplication> map) =>
        app = RunningSite.Of(
            site,
            pipeline: app =>
            {
                app.UseAssets();
                map(app);
            }
        );
}
