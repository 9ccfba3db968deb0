using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests;

/// <summary>Assets in a pipeline with other middleware.</summary>
public sealed class Pipelines : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private RunningSite? app;

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
    public async Task MapAssetsIsNamedInDiagnostics()
    {
        Start(app => app.MapAssets());
        Assert.Equal(
            "Assets",
            Assert
                .Single(app!.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints)
                .DisplayName
        );
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/none")).Status);
    }

    [Fact]
    public void WithoutAddAssetsSayWhatToAdd() =>
        Assert.Equal(
            "ASSETS409: The services of Assets.AspNetCore are missing. Add 'builder.Services.AddAssets();' before "
                + "'builder.Build()'.",
            Assert
                .Throws<InvalidOperationException>(() =>
                    new ApplicationBuilder(new ServiceCollection().BuildServiceProvider()).UseAssets()
                )
                .Message
        );

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private void Start(Action<WebApplication> pipeline) => app = RunningSite.Of(site, pipeline: pipeline);
}
