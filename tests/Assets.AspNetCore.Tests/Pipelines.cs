using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests;

/// <summary>Assets among the other things an app does.</summary>
public sealed class Pipelines : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private RunningSite? app;

    [Fact]
    public async Task UseAssetsAnswersBeforeACatchAllRoute()
    {
        Start(app =>
        {
            app.UseAssets();
            app.Map("{**all}", () => "page");
        });
        Assert.Equal("text/css; charset=utf-8", (await app!.Get("/css/site.css"))["Content-Type"]);
        Assert.Equal("page", (await app.Get("/css/other.css")).Text);
    }

    [Fact]
    public async Task UseAssetsLeavesOtherMethodsToTheAppsOwnEndpoint()
    {
        Start(app =>
        {
            app.UseAssets();
            app.MapPost("/robots.txt", () => "posted");
        });
        Assert.Equal("posted", (await app!.Send("POST", "/robots.txt")).Text);
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/robots.txt")).Status);
    }

    [Fact]
    public async Task UseAssetsNeedsNoAuthorization()
    {
        Start(app =>
        {
            app.UseAssets();
            app.UseAuthorization();
            app.MapGet("/page", () => "page");
        }, Locked);
        Assert.Equal(HttpStatusCode.OK, (await app!.Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Get("/page")).Status);
    }

    [Fact]
    public async Task UseAssetsAnswersBelowABasePath()
    {
        Start(app =>
        {
            app.UsePathBase("/shop");
            app.UseAssets();
        });
        Assert.Equal(HttpStatusCode.OK, (await app!.Get("/shop/css/site.3f9ab20c1k.css")).Status);
    }

    [Fact]
    public async Task UseAssetsIsNotCompressedTwice()
    {
        Start(app =>
        {
            app.UseResponseCompression();
            app.UseAssets();
        }, builder => builder.Services.AddResponseCompression(options => options.EnableForHttps = true));
        var answer = await app!.Get("/css/site.css", "Accept-Encoding: br");
        Assert.Equal("br", answer["Content-Encoding"]);
        Assert.Equal(File.ReadAllBytes(site.FileOf("css/site.css", Manifest.ContentCoding.Brotli)), answer.Body);
    }

    [Fact]
    public async Task MissingFilesGetTheAppsErrorPage()
    {
        File.Delete(site.FileOf("img/logo.png"));
        Start(app =>
        {
            app.UseStatusCodePages("text/plain", "sorry {0}");
            app.UseAssets();
        });
        Assert.Equal("sorry 404", (await app!.Get("/img/logo.png")).Text);
    }

    [Fact]
    public async Task MapAssetsAnswersForAssetsOnly()
    {
        Start(app =>
        {
            app.MapAssets();
            app.MapGet("{**all}", () => "page");
            app.MapPost("/robots.txt", () => "posted");
        });
        Assert.Equal("max-age=31536000, immutable", (await app!.Get("/css/site.3f9ab20c1k.css"))["Cache-Control"]);
        Assert.Equal("page", (await app.Get("/css/other.css")).Text);
        Assert.Equal("posted", (await app.Send("POST", "/robots.txt")).Text);
    }

    [Fact]
    public async Task MapAssetsRefusesOtherMethods()
    {
        Start(app => app.MapAssets());
        var answer = await app!.Send("POST", "/robots.txt");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("GET, HEAD", answer["Allow"]);
    }

    [Fact]
    public async Task MapAssetsTakesConventions()
    {
        Start(app =>
        {
            app.UseAuthorization();
            app.MapAssets().RequireAuthorization(policy => policy.RequireAssertion(context => ((HttpContext)context.Resource!).Request.Headers.ContainsKey("X-Key")));
        }, Locked);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app!.Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css", "X-Key: 1")).Status);
    }

    [Fact]
    public async Task MapAssetsIsNamedInDiagnostics()
    {
        Start(app => app.MapAssets());
        Assert.Equal("Assets", Assert.Single(app!.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints).DisplayName);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/none")).Status);
    }

    [Fact]
    public void WithoutAddAssetsSayWhatToAdd() => Assert.Equal(
        "The services of Assets.AspNetCore are missing. Add 'builder.Services.AddAssets();' before 'builder.Build()'.",
        Assert.Throws<InvalidOperationException>(() => new ApplicationBuilder(new ServiceCollection().BuildServiceProvider()).UseAssets()).Message);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private void Start(Action<WebApplication> pipeline, Action<WebApplicationBuilder>? services = null) => app = RunningSite.Of(site, pipeline: pipeline, services: services);

    /// <summary>Everything needs a signed-in user.</summary>
    private static void Locked(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => cookie.Events.OnRedirectToLogin = context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
