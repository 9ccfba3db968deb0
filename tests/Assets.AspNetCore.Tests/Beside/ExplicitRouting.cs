using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Beside;

public sealed class ExplicitRouting : Neighbour
{
    public enum Order
    {
        /// <summary>The app does not call <c>UseRouting</c>, so the framework calls it first.</summary>
        Implicit,
        RoutingFirst,
        RoutingLast,
    }

    [Theory]
    [InlineData(Order.Implicit)]
    [InlineData(Order.RoutingFirst)]
    [InlineData(Order.RoutingLast)]
    public async Task KeepsTheStatusesOfTheApp(Order order)
    {
        Start(app => Build(app, order));
        Assert.Equal("200 posted", await Ask("POST", "/robots.txt"));
        Assert.Equal("200 User-agent: *\n", await Ask("GET", "/robots.txt"));
        Assert.Equal("200 page", await Ask("GET", "/page"));
        Assert.Equal("405 Allow: GET", await Ask("POST", "/page"));
        Assert.Equal("405 Allow: POST", await Ask("GET", "/orders"));
        Assert.Equal("404 ", await Ask("POST", "/none"));
        Assert.Equal("404 ", await Ask("GET", "/none"));
        Assert.Equal("404 ", await Ask("DELETE", "/css/none.css"));
        Assert.Equal("405 Allow: GET, HEAD", await Ask("DELETE", "/css/site.css"));
        Assert.Equal("405 Allow: GET, HEAD", await Ask("OPTIONS", "/css/site.3f9ab20c1k.css"));
    }

    [Fact]
    public async Task KeepsTheStatusesOfTheAppBesideTheEndpoint()
    {
        Start(app =>
        {
            Map(app);
            app.MapAssets();
        });
        Assert.Equal("200 posted", await Ask("POST", "/robots.txt"));
        Assert.Equal("200 User-agent: *\n", await Ask("GET", "/robots.txt"));
        Assert.Equal("200 page", await Ask("GET", "/page"));
        Assert.Equal("405 Allow: GET", await Ask("POST", "/page"));
        Assert.Equal("405 Allow: POST", await Ask("GET", "/orders"));
        Assert.Equal("404 ", await Ask("POST", "/none"));
        Assert.Equal("404 ", await Ask("DELETE", "/css/none.css"));
        Assert.Equal("404 ", await Ask("GET", "/none"));
        Assert.Equal("405 Allow: GET, HEAD", await Ask("DELETE", "/css/site.css"));
    }

    [Theory]
    [InlineData(Order.Implicit)]
    [InlineData(Order.RoutingFirst)]
    [InlineData(Order.RoutingLast)]
    public async Task RefusesMethodsUncached(Order order)
    {
        Start(app => Build(app, order));
        Assert.Equal("no-store", (await Send("DELETE", "/css/site.css"))["Cache-Control"]);
    }

    [Fact]
    public async Task ChoosesAmongEndpointsByHost()
    {
        Start(app =>
        {
            app.MapAssets().RequireHost("one.example");
            app.MapAssets().RequireHost("localhost");
            app.MapGet("/page", () => "page").RequireHost("one.example");
        });
        Assert.Equal("200 User-agent: *\n", await Ask("GET", "/robots.txt"));
        Assert.Equal("404 ", await Ask("GET", "/page"));
    }

    [Theory]
    [InlineData("GET", "/orders/1", "200 fallback")]
    [InlineData("GET", "/robots.txt", "200 User-agent: *\n")]
    [InlineData("POST", "/robots.txt", "200 posted")]
    [InlineData("DELETE", "/css/site.css", "405 Allow: GET, HEAD")]
    public async Task WorksBesideDynamicEndpoints(string method, string path, string expected)
    {
        Start(
            app =>
            {
                app.MapAssets();
                app.MapPost("/robots.txt", () => "posted");
                app.MapDynamicControllerRoute<NoRoute>("dynamic/{**path}");
                app.MapFallbackToController("Text", "Fallback");
            },
            builder =>
                builder
                    .Services.AddSingleton<NoRoute>()
                    .AddControllers()
                    .AddApplicationPart(typeof(ExplicitRouting).Assembly)
        );
        Assert.Equal(expected, await Ask(method, path));
    }

    [Fact]
    public async Task LeavesABodyThatAnotherWroteWithNotFound()
    {
        Start(app =>
        {
            app.UseAssets();
            app.Run(context =>
            {
                context.Response.StatusCode = 404;
                return context.Response.WriteAsync("none");
            });
        });
        Assert.Equal("404 none", await Ask("POST", "/css/site.css"));
    }

    [Fact]
    public async Task LeavesNotFoundOfTheAppsOwnEndpoint()
    {
        Start(app =>
        {
            app.UseAssets();
            app.UseRouting();
            app.MapPost("/{**name}", () => Results.NotFound());
        });
        Assert.Equal("404 ", await Ask("POST", "/css/site.css"));
    }

    private static void Build(WebApplication app, Order order)
    {
        if (order == Order.RoutingFirst)
            app.UseRouting();
        app.UseAssets();
        if (order == Order.RoutingLast)
            app.UseRouting();
        Map(app);
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/robots.txt", () => "posted");
        app.MapPost("/orders", () => "ordered");
        app.MapGet("/page", () => "page");
    }

    private sealed class NoRoute : DynamicRouteValueTransformer
    {
        public override ValueTask<RouteValueDictionary> TransformAsync(
            HttpContext httpContext,
            RouteValueDictionary values
        ) => ValueTask.FromResult<RouteValueDictionary>(null!);
    }

    private async Task<string> Ask(string method, string path)
    {
        var answer = await Send(method, path);
        return $"{(int)answer.Status} {(answer["Allow"] is { } allow ? "Allow: " + allow : answer.Text)}";
    }
}

public sealed class FallbackController : ControllerBase
{
    public string Text() => "fallback";
}
