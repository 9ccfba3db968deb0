using System.Net;
using Assets.AspNetCore.Serving;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class DamagedDeployment : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private readonly RunningSite app;

    public DamagedDeployment() => app = RunningSite.Of(site);

    [Fact]
    public async Task AnswersNotFoundForAMissingFileAndLogsIt()
    {
        File.Delete(site.FileOf("img/logo.png"));
        var answer = await app.Get("/img/logo.2222222222.png");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("no-store", answer["Cache-Control"]);
        Assert.Equal(
            [
                $"Error ASSETS405: '{site.FileOf("img/logo.png")}' is missing, cannot be read or is not 200 "
                    + $"bytes long. "
                    + "Publish again and deploy the whole folder.",
            ],
            app.Messages.Of("ASSETS405")
        );
    }

    [Fact]
    public async Task IsReportedOnceEachMinuteForAFile()
    {
        File.Delete(site.FileOf("img/logo.png"));
        File.Delete(site.FileOf("robots.txt"));
        for (var i = 0; i < 5; i++)
        {
            await app.Get("/img/logo.png");
            await app.Get("/robots.txt");
        }

        Assert.Equal(2, app.Messages.Of("ASSETS405").Count);
        var representation = new Representation(ContentCoding.Identity, "\"\"", 1, Body.InMemory([1]));
        Assert.True(representation.IsDueForReport(now: 5));
        Assert.False(representation.IsDueForReport(now: 60_004));
        Assert.True(representation.IsDueForReport(now: 60_005));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(199)]
    [InlineData(201)]
    public async Task AnswersNotFoundForAFileOfAnotherLength(int length)
    {
        File.WriteAllBytes(site.FileOf("img/logo.png"), new byte[length]);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/img/logo.png")).Status);
    }

    [Fact]
    public async Task SendsAnotherRepresentationWhenTheBestIsMissing()
    {
        File.Delete(site.FileOf("css/site.css", ContentCoding.Brotli));
        var answer = await app.Get("/css/site.css", "Accept-Encoding: br, gzip");
        Assert.Equal("gzip", answer["Content-Encoding"]);
        Assert.Equal(site.ETag("css/site.css", ContentCoding.Gzip), answer["ETag"]);
    }

    [Fact]
    public async Task RecoversWhenTheFileComesBack()
    {
        var file = site.FileOf("img/logo.png");
        File.Move(file, file + ".away");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/img/logo.png")).Status);
        File.Move(file + ".away", file);
        Assert.Equal(HttpStatusCode.OK, (await app.Get("/img/logo.png")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }
}
