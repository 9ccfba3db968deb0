using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class Authorization : Neighbour
{
    private const string Shared = "public, max-age=60, s-maxage=600";

    public Authorization() =>
        Site.Add("members/price.pdf", [1, 2, 3], "members/price.7777777777.pdf")
            .Add("members/shared.pdf", [1], "members/shared.8888888888.pdf", cacheControl: Shared);

    [Fact]
    public async Task KeepsSharedCachesAwayFromMembersFiles()
    {
        Start(
            app =>
            {
                app.UseAuthorization();
                app.MapAssets().RequireAuthorization(Members);
            },
            Add
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/css/site.css")).Status);
        Assert.Equal("private, max-age=31536000, immutable", await CacheControl("/css/site.3f9ab20c1k.css"));
        Assert.Equal("private, no-cache", await CacheControl("/css/site.css"));
        Assert.Equal("private, no-cache", await CacheControl("/css/site.css", "If-None-Match: *"));
        Assert.Equal("private, max-age=60", await CacheControl("/members/shared.8888888888.pdf"));
    }

    [Fact]
    public async Task KeepsSharedCachesAwayFromDeltas()
    {
        Site.Add("members/app.js", PublishedSite.Text(3000), "members/app.5555555555.js")
            .AddDelta([1], PublishedSite.Noise(60));
        Start(
            app =>
            {
                app.UseAuthorization();
                app.MapAssets().RequireAuthorization(Members);
            },
            Add
        );
        string[] request = ["Accept-Encoding: dcz", $"Available-Dictionary: :{PublishedSite.Digest([1])}:", "X-Key: 1"];
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/members/app.5555555555.js", request[..2])).Status);
        var answer = await Get("/members/app.5555555555.js", request);
        Assert.Equal(
            ("dcz", "private, max-age=31536000, immutable"),
            (answer["Content-Encoding"], answer["Cache-Control"])
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LeavesTheLoginPageItsStyles(bool assetsFirst)
    {
        Start(
            app =>
            {
                if (assetsFirst)
                    app.UseAssets();
                app.UseAuthorization();
                app.MapAssets("members/**").RequireAuthorization(Members);
                if (!assetsFirst)
                    app.UseAssets();
            },
            Add
        );
        Assert.Equal("max-age=31536000, immutable", (await Get("/css/site.3f9ab20c1k.css"))["Cache-Control"]);
        foreach (var path in (string[])["/members/price.pdf", "/members/price.7777777777.pdf"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Get(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await Get(path, "X-Key: 1")).Status);
        }
    }

    [Fact]
    public async Task LetsTwoEndpointsShareTheAssets()
    {
        Start(
            app =>
            {
                app.UseAuthorization();
                app.MapAssets();
                app.MapAssets("members/**").RequireAuthorization(Members);
            },
            Add
        );
        Assert.Equal("no-cache", (await Get("/css/site.css"))["Cache-Control"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/members/price.pdf")).Status);
        Assert.Equal("private, no-cache", (await Get("/members/price.pdf", "X-Key: 1"))["Cache-Control"]);
    }

    [Fact]
    public async Task IsNotAskedForBeforeIt()
    {
        Start(
            app =>
            {
                app.UseAssets();
                app.UseAuthorization();
                app.MapGet("/page", () => "page").RequireAuthorization(Members);
            },
            Add
        );
        Assert.Equal(HttpStatusCode.OK, (await Get("/css/site.css")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/page")).Status);
    }

    [Fact]
    public async Task IsNotAskedForWhenAnonymousUsersAreAllowed()
    {
        Start(
            app =>
            {
                app.UseAuthorization();
                app.MapAssets().RequireAuthorization(Members).AllowAnonymous();
            },
            Add
        );
        Assert.Equal("no-cache", (await Get("/css/site.css"))["Cache-Control"]);
    }

    [Fact]
    public async Task MakesAssetsPrivateByAFallbackPolicy()
    {
        Start(
            app =>
            {
                app.UseAuthorization();
                app.MapAssets();
            },
            AddWithFallbackPolicy
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/css/site.css")).Status);
        Assert.Equal("private, no-cache", (await Get("/css/site.css", "X-Key: 1"))["Cache-Control"]);
    }

    [Theory]
    [InlineData(true, "no-cache")]
    [InlineData(false, "private, no-cache")]
    public async Task CountsForTheMiddlewareWhenItComesFirst(bool assetsFirst, string expected)
    {
        Start(
            app =>
            {
                if (assetsFirst)
                    app.UseAssets();
                app.UseAuthorization();
                if (!assetsFirst)
                    app.UseAssets();
            },
            AddWithFallbackPolicy
        );
        Assert.Equal(expected, (await Get("/css/site.css", "X-Key: 1"))["Cache-Control"]);
    }

    private static void Members(AuthorizationPolicyBuilder policy) => policy.RequireAssertion(HasKey);

    private static bool HasKey(AuthorizationHandlerContext context) =>
        ((HttpContext)context.Resource!).Request.Headers.ContainsKey("X-Key");

    private async Task<string?> CacheControl(string path, string header = "Accept: */*") =>
        (await Get(path, "X-Key: 1", header))["Cache-Control"];

    private static void AddWithFallbackPolicy(WebApplicationBuilder builder)
    {
        Add(builder);
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(HasKey).Build());
    }

    private static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorization();
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
                cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied =
                    context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        return Task.CompletedTask;
                    }
            );
    }
}
