using System.Globalization;
using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;

namespace Assets.AspNetCore.Tests.Serving;

public sealed class AssetOfARelease : IAsyncDisposable
{
    private readonly PublishedSite site = PublishedSite.Small();
    private readonly RunningSite app;

    public AssetOfARelease() => app = RunningSite.Of(site);

    [Fact]
    public async Task IsImmutableUnderItsFingerprintedName() =>
        Assert.Equal("max-age=31536000, immutable", (await app.Get("/css/site.3f9ab20c1k.css"))["Cache-Control"]);

    [Fact]
    public async Task IsRevalidatedUnderItsPlainName() =>
        Assert.Equal("no-cache", (await app.Get("/css/site.css"))["Cache-Control"]);

    [Fact]
    public async Task IsRevalidatedWhenItsNameStaysPlain() =>
        Assert.Equal("no-cache", (await app.Get("/robots.txt"))["Cache-Control"]);

    [Theory]
    [InlineData("br", ContentCoding.Brotli, "br")]
    [InlineData("gzip", ContentCoding.Gzip, "gzip")]
    [InlineData("identity", ContentCoding.Identity, null)]
    public async Task IsSentInTheCodingAskedFor(string accepted, ContentCoding coding, string? contentEncoding)
    {
        var answer = await app.Get("/css/site.css", $"Accept-Encoding: {accepted}");
        Assert.Equal(File.ReadAllBytes(site.FileOf("css/site.css", coding)), answer.Body);
        Assert.Equal(contentEncoding, answer["Content-Encoding"]);
        Assert.Equal(site.ETag("css/site.css", coding), answer["ETag"]);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
        Assert.Equal("text/css; charset=utf-8", answer["Content-Type"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
    }

    [Fact]
    public async Task DoesNotVaryWhenThereIsNothingToChoose() =>
        Assert.Null((await app.Get("/img/logo.png", "Accept-Encoding: br"))["Vary"]);

    [Fact]
    public async Task HasTheManifestsTime()
    {
        var expected = File.GetLastWriteTimeUtc(site.Manifest).ToString("r", null);
        Assert.Equal(expected, (await app.Get("/css/site.css"))["Last-Modified"]);
        Assert.Equal(expected, (await app.Get("/css/site.css", "Accept-Encoding: br"))["Last-Modified"]);
    }

    [Fact]
    public async Task HasNoTimeInTheFuture()
    {
        using var published = PublishedSite.Small();
        await using var other = RunningSite.Of(
            published,
            options =>
            {
                File.SetLastWriteTimeUtc(published.Manifest, DateTime.UtcNow.AddHours(10));
            }
        );
        var modified = (await other.Get("/css/site.css"))["Last-Modified"]!;
        Assert.True(DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture) <= DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task MayBeReadByOtherOriginsWhenItIsAFont()
    {
        Assert.Equal("*", (await app.Get("/fonts/a.woff2"))["Access-Control-Allow-Origin"]);
        Assert.Null((await app.Get("/css/site.css"))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task IsNotModifiedWithTheSameHeaders()
    {
        var answer = await app.Get(
            "/css/site.3f9ab20c1k.css",
            "Accept-Encoding: br",
            $"If-None-Match: {site.ETag("css/site.css", ContentCoding.Brotli)}"
        );
        Assert.Equal(HttpStatusCode.NotModified, answer.Status);
        Assert.Equal("Accept-Encoding", answer["Vary"]);
        Assert.Equal("max-age=31536000, immutable", answer["Cache-Control"]);
        Assert.Equal(site.ETag("css/site.css", ContentCoding.Brotli), answer["ETag"]);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task AnswersHeadWithTheLengthAndNoBody()
    {
        var answer = await app.Send("HEAD", "/css/site.css");
        Assert.Equal("20000", answer["Content-Length"]);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task RefusesOtherMethods()
    {
        var answer = await app.Send("POST", "/css/site.css");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("GET, HEAD", answer["Allow"]);
    }

    [Fact]
    public async Task SendsAPart()
    {
        var answer = await app.Get("/css/site.css", "Range: bytes=10-19");
        Assert.Equal(HttpStatusCode.PartialContent, answer.Status);
        Assert.Equal("bytes 10-19/20000", answer["Content-Range"]);
        Assert.Equal(PublishedSite.Text(20_000)[10..20], answer.Body);
    }

    [Fact]
    public async Task RefusesAPartBeyondItsEndUncached()
    {
        var answer = await app.Get("/css/site.3f9ab20c1k.css", "Range: bytes=20000-");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.Status);
        Assert.Equal("bytes */20000", answer["Content-Range"]);
        Assert.Equal("no-store", answer["Cache-Control"]);
    }

    [Fact]
    public async Task HasTheHeadersOfARuleInEachAnswer()
    {
        using var published = new PublishedSite()
            .Add("docs/a.pdf", PublishedSite.Noise(200), "docs/a.3f9ab20c1k.pdf")
            .WithHeader("X-Robots-Tag", "noindex");
        await using var other = RunningSite.Of(published);
        foreach (var path in new[] { "/docs/a.pdf", "/docs/a.3f9ab20c1k.pdf" })
        {
            Assert.Equal("noindex", (await other.Get(path))["X-Robots-Tag"]);
            Assert.Equal("noindex", (await other.Get(path, "Range: bytes=1-2"))["X-Robots-Tag"]);
            Assert.Equal("noindex", (await other.Send("HEAD", path))["X-Robots-Tag"]);
        }
    }

    [Fact]
    public async Task LetsOtherPathsPass() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get("/css/other.css")).Status);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        site.Dispose();
    }
}
