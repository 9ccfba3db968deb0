using System.Net;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.DevServer;

/// <summary>Files that Vite names from the root of its server, such as images that scripts import.</summary>
public sealed class FilesOfTheServer : IAsyncLifetime
{
    private readonly FrontendFolder folder = new();
    private FakeVite vite = null!;
    private RunningSite app = null!;

    public async ValueTask InitializeAsync()
    {
        vite = await FakeVite.StartAsync(folder.Project, "/dist/");
        folder.Server = vite.Url;
        app = folder.Start();
    }

    [Theory]
    [InlineData("/dist/src/logo.svg?t=1")]
    [InlineData("/dist/@fs/home/me/font.woff2")]
    [InlineData("/dist/%20%23.svg")]
    public async Task AreRedirectedThere(string path)
    {
        var answer = await app.Get(path, "Sec-Fetch-Dest: image");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.Status);
        Assert.Equal(vite.Url + path, answer["Location"]);
        Assert.Equal("no-store", answer["Cache-Control"]);
    }

    [Theory]
    [InlineData("/src/logo.svg", "image")]
    [InlineData("/dist/page.html", "document")]
    [InlineData("/dist/page", "empty")]
    public async Task AreNoOthers(string path, string destination) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get(path, "Sec-Fetch-Dest: " + destination)).Status);

    [Fact]
    public async Task DoNotReplaceThoseOfTheApp() =>
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/dist/main-1.js", "Sec-Fetch-Dest: script")).Status);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await vite.DisposeAsync();
        folder.Dispose();
    }
}
