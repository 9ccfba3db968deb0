using System.Collections.Concurrent;
using System.Text;
using Assets.Tool.Tests.Harness;
using Assets.Tool.Verifying;
using Microsoft.AspNetCore.Http;

namespace Assets.Tool.Tests.Verifying;

public sealed class FaultsOfACdn
{
    private const string Style = "css/site.aaaaaaaaa1.css";
    private const string Font = "font/a.ccccccccc0.woff2";
    private const string Page = "index.html";

    [Theory]
    [InlineData("All")]
    [InlineData("Sample")]
    [InlineData("None")]
    public async Task AreNotFoundInARightDeployment(string content)
    {
        using var site = PublishedSite.Shop().CacheControl("favicon.ico", "max-age=60, public");
        await using var cdn = await Cdn.StartAsync(site);
        Assert.Empty(
            await cdn.VerifyAsync(
                new() { Content = Enum.Parse<ContentCheck>(content), Origin = "https://shop.example" }
            )
        );
    }

    [Theory]
    [InlineData(404, "prefix")]
    [InlineData(403, "public reads")]
    [InlineData(301, "redirect")]
    [InlineData(429, "--parallel")]
    [InlineData(503, "origin failed")]
    public async Task InTheStatus(int status, string remedy) =>
        await AssertAsync(Style, Check.Status, remedy, response => response.StatusCode = status, isWhole: true);

    [Fact]
    public async Task InTheType() =>
        await AssertAsync(Style, Check.ContentType, "--force", response => response.ContentType = "text/plain");

    [Fact]
    public async Task InTheCharset() =>
        await AssertAsync(Style, Check.ContentType, "--force", response => response.ContentType = "text/css");

    [Fact]
    public async Task InACodingThatWasNotRequested() =>
        await AssertAsync(
            Font,
            Check.Encoding,
            "framing of an upload",
            response => response.Headers.ContentEncoding = "aws-chunked",
            content: ContentCheck.None
        );

    [Theory]
    [InlineData(null)]
    [InlineData("all")]
    public async Task InAHeaderOfARule(string? sent)
    {
        using var site = PublishedSite.Shop().Header(Page, "X-Robots-Tag", "noindex");
        await using var cdn = await Cdn.StartAsync(
            site,
            Page,
            context =>
            {
                context.Response.Headers["X-Robots-Tag"] = sent;
                return Task.FromResult(false);
            }
        );
        var finding = Assert.Single(await cdn.VerifyAsync());
        Assert.Equal(Check.Header, finding.Check);
        Assert.Equal(Page, finding.Path);
        Assert.Contains(sent is null ? "is missing" : "is 'all'", finding.Fact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreNotFoundInHeadersThatTheCdnSends()
    {
        using var site = PublishedSite.Shop().Header(Page, "X-Robots-Tag", "noindex");
        await using var cdn = await Cdn.StartAsync(
            site,
            Page,
            context =>
            {
                context.Response.Headers["x-robots-tag"] = "noindex";
                return Task.FromResult(false);
            }
        );
        Assert.Empty(await cdn.VerifyAsync());
    }

    [Theory]
    [InlineData("max-age=600")]
    [InlineData("no-store")]
    [InlineData("")]
    public async Task InTheCachingOfAFingerprintedFile(string value) =>
        await AssertAsync(Style, Check.Caching, "respect", response => response.Headers.CacheControl = value);

    [Theory]
    [InlineData("max-age=31536000, immutable")]
    [InlineData("")]
    public async Task InTheCachingOfAPage(string value) =>
        await AssertAsync(Page, Check.Caching, "respect", response => response.Headers.CacheControl = value);

    [Theory]
    [InlineData("")]
    [InlineData("https://other.example")]
    public async Task InCorsOfAFont(string value) =>
        await AssertAsync(
            Font,
            Check.Cors,
            "assets cors",
            response => response.Headers.AccessControlAllowOrigin = value
        );

    /// <summary>A stylesheet with integrity is fetched in CORS mode.</summary>
    [Fact]
    public async Task InCorsOfAStylesheet() =>
        await AssertAsync(
            Style,
            Check.Cors,
            "assets cors",
            response => response.Headers.Remove("Access-Control-Allow-Origin")
        );

    [Fact]
    public async Task InACacheThatIgnoresOrigin()
    {
        // As a bucket answers behind a CDN that stores one answer for each URL.
        var firstHadOrigin = new ConcurrentDictionary<string, bool>();
        await AssertAsync(
            Style,
            Check.Cors,
            "vary its cache by it",
            response =>
            {
                var request = response.HttpContext.Request;
                if (!firstHadOrigin.GetOrAdd(request.QueryString.Value!, request.Headers.Origin.Count > 0))
                    response.Headers.Remove("Access-Control-Allow-Origin");
            }
        );
    }

    [Fact]
    public async Task InVaryOfAnAnswerForOneOrigin() =>
        await AssertAsync(
            Font,
            Check.Vary,
            "allow all origins",
            response => response.Headers.AccessControlAllowOrigin = "https://shop.example"
        );

    [Fact]
    public async Task InVaryOfANegotiatedAnswer() =>
        await AssertAsync(
            Style,
            Check.Vary,
            "Vary: Accept-Encoding",
            response =>
            {
                if (response.HttpContext.Request.Headers.AcceptEncoding == "identity")
                    response.Headers.Remove("Content-Encoding");
            }
        );

    /// <summary>nginx does not compress the answer to HEAD.</summary>
    [Fact]
    public async Task AreNotFoundWhereOnlyHeadDiffers()
    {
        using var site = PublishedSite.Shop();
        await using var cdn = await Cdn.StartAsync(
            site,
            Style,
            context =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                    context.Response.Headers.Remove("Content-Encoding");
                context.Response.Headers.Vary = "accept-encoding";
                return Task.FromResult(false);
            }
        );
        Assert.Empty(await cdn.VerifyAsync(new() { Content = ContentCheck.None }));
    }

    [Fact]
    public async Task InAnAnswerThatBreaksOff()
    {
        using var site = PublishedSite.Shop();
        using var client = new HttpClient(
            new Server(_ => throw new HttpIOException(HttpRequestError.ResponseEnded, "It ended early."))
        );
        var findings = await new Verify(client, new Uri("http://cdn.example/"), new()).RunAsync(
            site.Read(),
            TestContext.Current.CancellationToken
        );
        Assert.All(findings, finding => Assert.Equal(Check.Connection, finding.Check));
        Assert.StartsWith("The answer is not complete", findings[0].Fact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTheSchemeOfTheBaseUrl()
    {
        using var site = PublishedSite.Shop();
        using var client = new HttpClient(new Server(_ => throw new HttpRequestException("No server.")));
        var findings = await new Verify(
            client,
            new Uri("http://cdn.example/"),
            new() { Origin = "https://shop.example" }
        ).RunAsync(site.Read(), TestContext.Current.CancellationToken);
        Assert.Equal(("http://cdn.example/", Check.Address), (findings[0].Path, findings[0].Check));
    }

    [Fact]
    public async Task InTheContentOfAPage() =>
        await AssertBodyAsync(Page, [Check.Length, Check.Content], "Invalidate the path", "old page"u8.ToArray());

    [Fact]
    public async Task InTheContentOfTheSameLength() =>
        await AssertBodyAsync(Font, [Check.Content], "rewriting", "tnof"u8.ToArray());

    [Fact]
    public async Task InABodyThatIsCutOff() =>
        await AssertBodyAsync(Style, [Check.Content], "compressed twice", Encoding.UTF8.GetBytes("no brotli"));

    [Fact]
    public async Task AreReportedWhenThereIsNoServer()
    {
        using var site = PublishedSite.Shop();
        var cdn = await Cdn.StartAsync(site);
        var options = new VerifyOptions();
        var url = cdn.Url;
        await cdn.DisposeAsync();
        using var client = new HttpClient();
        var findings = await new Verify(client, url, options).RunAsync(
            site.Read(),
            TestContext.Current.CancellationToken
        );
        Assert.All(findings, finding => Assert.Equal(Check.Connection, finding.Check));
        Assert.Equal(5, findings.Count);
    }

    private static async Task AssertAsync(
        string path,
        Check check,
        string remedy,
        Action<HttpResponse> fault,
        bool isWhole = false,
        ContentCheck content = ContentCheck.All
    )
    {
        using var site = PublishedSite.Shop();
        await using var cdn = await Cdn.StartAsync(
            site,
            path,
            context =>
            {
                fault(context.Response);
                return Task.FromResult(isWhole);
            }
        );
        var finding = Assert.Single(
            await cdn.VerifyAsync(new() { Content = content, Origin = "https://shop.example" })
        );
        Assert.Equal((path, check), (finding.Path, finding.Check));
        Assert.Contains(remedy, finding.Remedy, StringComparison.Ordinal);
    }

    private static async Task AssertBodyAsync(string path, Check[] checks, string remedy, byte[] body)
    {
        using var site = PublishedSite.Shop();
        await using var cdn = await Cdn.StartAsync(
            site,
            path,
            async context =>
            {
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body);
                return true;
            }
        );
        var findings = await cdn.VerifyAsync();
        Assert.Equal(checks, findings.Select(finding => finding.Check));
        Assert.Contains(remedy, findings[^1].Remedy, StringComparison.Ordinal);
    }

    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => Task.FromResult(answer(request));
    }
}
