using System.Net;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Resolving;

public sealed class LiveFolderOutsideDevelopment : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assets-live-").FullName;
    private readonly RunningSite app;

    public LiveFolderOutsideDevelopment()
    {
        Write("wwwroot/css/site.css", "a{}");
        Write("wwwroot/css/base.css", "b{}");
        Write("wwwroot/Page.cshtml", "@secret");
        Write("wwwroot/.well-known/apple-app-site-association", "{}");
        Write("secret.txt", "secret");
        app = RunningSite.Live(root, "Staging");
    }

    [Theory]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/Page.cshtml", HttpStatusCode.NotFound)]
    [InlineData("/.well-known/apple-app-site-association", HttpStatusCode.OK)]
    public async Task HasNoFilesOfUnknownTypes(string path, HttpStatusCode expected) =>
        Assert.Equal(expected, (await app.Get(path)).Status);

    [Theory]
    [InlineData("css/link.css", "../../secret.txt", HttpStatusCode.NotFound)]
    [InlineData("css/link.css", "base.css", HttpStatusCode.OK)]
    public async Task HasNoLinksThatLeadOutOfIt(string path, string target, HttpStatusCode expected)
    {
        File.CreateSymbolicLink(Path.Combine(root, "wwwroot", path), target);
        Assert.Equal(expected, (await app.Get("/" + path)).Status);
    }

    [Fact]
    public async Task HasNoFoldersThatLeadOutOfIt()
    {
        Directory.CreateSymbolicLink(Path.Combine(root, "wwwroot/all"), root);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/all/secret.txt")).Status);
    }

    [Fact]
    public void IsNotReadToAnswerForAFile() =>
        Assert.NotNull(
            app.Services.GetRequiredService<IAssetResolver>().Find("css/site.css")!.Representations[0].Body.Path
        );

    [Fact]
    public async Task IsValidatedByTime()
    {
        var answer = await app.Get("/css/site.css");
        Assert.Equal("a{}", answer.Text);
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await app.Get("/css/site.css", $"If-None-Match: {answer["ETag"]}")).Status
        );
        File.SetLastWriteTimeUtc(Path.Combine(root, "wwwroot/css/site.css"), DateTime.UtcNow.AddDays(-1));
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/css/site.css", $"If-None-Match: {answer["ETag"]}")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }
}
