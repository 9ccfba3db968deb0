using System.Globalization;
using System.Net;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace Assets.AspNetCore.Tests.Beside;

/// <summary>nginx is in front of the app, which is below a prefix.</summary>
public sealed class ReverseProxy : IAsyncLifetime
{
    private readonly PublishedSite site = PublishedSite.Small().Add("docs/index.html", "docs"u8.ToArray());
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private ListeningSite? app;
    private Nginx? nginx;

    [Theory]
    [InlineData("/stripped")]
    [InlineData("/kept")]
    public async Task LeavesUrlsThatWorkBelowItsPrefix(string prefix)
    {
        var url = (await Get($"{prefix}/page")).Text;
        Assert.Equal($"{prefix}/css/site.3f9ab20c1k.css", url);
        var answer = await Get(url, ("Accept-Encoding", "br"));
        Assert.Equal(
            (HttpStatusCode.OK, "br", "Accept-Encoding"),
            (answer.Status, answer["Content-Encoding"], answer["Vary"])
        );
        Assert.Equal(File.ReadAllBytes(site.FileOf("css/site.css", ContentCoding.Brotli)), answer.Body);
    }

    [Theory]
    [InlineData("/stripped")]
    [InlineData("/kept")]
    public async Task PassesConditionsRangesAndRedirectsOn(string prefix)
    {
        var tag = site.ETag("css/site.css", ContentCoding.Identity);
        Assert.Equal(HttpStatusCode.NotModified, (await Get($"{prefix}/css/site.css", ("If-None-Match", tag))).Status);
        Assert.Equal("bytes 0-9/20000", (await Get($"{prefix}/css/site.css", ("Range", "bytes=0-9")))["Content-Range"]);
        Assert.EndsWith($"{prefix}/docs/", (await Get($"{prefix}/docs"))["Location"], StringComparison.Ordinal);
        Assert.Equal("docs", (await Get($"{prefix}/docs/")).Text);
    }

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Nginx.IsInstalled, "nginx is not installed; eng/test.sh installs it on Debian.");
        app = await ListeningSite.Of(site, 64 << 20, Pipeline, options => options.ServeIndexFiles = true);
        var port = app.Address.Port.ToString(CultureInfo.InvariantCulture);
        nginx = await Nginx.Start(
            $$"""
            location /stripped/ {
              proxy_pass http://127.0.0.1:{{port}}/;
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-Prefix /stripped;
            }
            location /kept/ {
              proxy_pass http://127.0.0.1:{{port}};
              proxy_set_header Host $http_host;
            }
            """
        );
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (nginx is not null)
            await nginx.DisposeAsync();
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix });
        app.UsePathBase("/kept");
        app.UseAssets();
        app.UseRouting();
        app.MapGet("/page", (HttpContext context, AssetUrls urls) => urls.Url(context, "css/site.css"));
    }

    private async Task<Answer> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(nginx!.Address, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Read(response, TestContext.Current.CancellationToken);
    }
}
