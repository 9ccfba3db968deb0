using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>An app with assets and another part of the framework, in the order that a test gives.</summary>
public abstract class Neighbour : IAsyncDisposable
{
    private RunningSite? app;

    private protected PublishedSite Site { get; } = PublishedSite.Small();

    private protected RunningSite App => app ?? throw new InvalidOperationException("The test starts no app.");

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
            await app.DisposeAsync();
        Site.Dispose();
    }

    private protected void Start(
        Action<WebApplication> pipeline,
        Action<WebApplicationBuilder>? services = null,
        Action<AssetsOptions>? options = null
    ) => app = RunningSite.Of(Site, options, pipeline: pipeline, services: services);

    private protected Task<Answer> Get(string path, params string[] headers) => App.Get(path, headers);

    private protected Task<Answer> Send(string method, string path, params string[] headers) =>
        App.Send(method, path, headers);

    private protected static void AssertWhole(Answer answer, int status, byte[] body, string cacheControl = "no-store")
    {
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(body, answer.Body);
        Assert.Equal(cacheControl, answer["Cache-Control"]);
        string[] absent = ["ETag", "Last-Modified", "Content-Range", "Accept-Ranges", "Allow", "Location"];
        Assert.All(absent, header => Assert.Null(answer[header]));
    }
}
