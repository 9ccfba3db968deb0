using System.Net;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class PreparedResponses : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private readonly List<string> seen = [];
    private RunningSite? app;

    [Theory]
    [InlineData("GET", "Accept: */*", "200 css/site.css /css/site.3f9ab20c1k.css")]
    [InlineData("HEAD", "Accept: */*", "200 css/site.css /css/site.3f9ab20c1k.css")]
    [InlineData("GET", "Range: bytes=0-4", "206 css/site.css /css/site.3f9ab20c1k.css")]
    [InlineData("GET", "If-None-Match: *", "304 css/site.css /css/site.3f9ab20c1k.css")]
    public async Task HaveTheirStatusAndCanGetHeaders(string method, string header, string expected)
    {
        Start(response =>
        {
            seen.Add($"{response.Context.Response.StatusCode} {response.Asset.Path} {response.Asset.Url}");
            response.Context.Response.Headers["Timing-Allow-Origin"] = "*";
        });
        Assert.Equal("*", (await app!.Send(method, "/css/site.css", header))["Timing-Allow-Origin"]);
        Assert.Equal([expected], seen);
    }

    [Theory]
    [InlineData("Range: bytes=99999-")]
    [InlineData("If-Match: \"other\"")]
    public async Task AreNotRefusals(string header)
    {
        Start(response => seen.Add(response.Asset.Path));
        Assert.True((int)(await app!.Get("/css/site.css", header)).Status >= 400);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task CanLoseWhatTheRuntimeSet()
    {
        Start(response => response.Context.Response.Headers.Remove("Access-Control-Allow-Origin"));
        Assert.Null((await app!.Get("/fonts/a.woff2"))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task LeaveNoFileOpenWhenTheAppsCodeFails()
    {
        Start(_ => throw new InvalidOperationException("the app's"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await app!.Get("/css/site.css")).Status);
        AssertNothingIsOpen();
    }

    [Fact]
    public async Task LeaveNoFileOpenWhenTheResponseCannotStart()
    {
        Start(response =>
            response.Context.Response.OnStarting(() => throw new InvalidOperationException("a refused header"))
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => app!.Get("/css/site.css"));
        AssertNothingIsOpen();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private void Start(Action<AssetResponseContext> prepare) =>
        app = RunningSite.Of(
            site,
            options => (options.OnPrepareResponse, options.MemoryBudgetBytes) = (prepare, 0),
            pipeline: app =>
            {
                app.Use(
                    async (context, next) =>
                    {
                        try
                        {
                            await next(context);
                        }
                        catch (InvalidOperationException) when (!context.Response.HasStarted)
                        {
                            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                        }
                    }
                );
                app.UseAssets();
            }
        );

    /// <summary>
    /// A file that is kept for later requests is closed with the site; one that a response uses is not.
    /// </summary>
    private void AssertNothingIsOpen()
    {
        var assets = Assert.IsType<PublishedAssets>(app!.Services.GetService(typeof(IAssetResolver)));
        var identity = assets.Find("css/site.css")!.Representations[^1];
        var opened = identity.Body.Open();
        var file = opened.File!;
        opened.Dispose();
        assets.Dispose();
        Assert.False(file.TryAddLease());
    }
}
