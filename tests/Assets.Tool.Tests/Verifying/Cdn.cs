using System.Net;
using Assets.Manifest;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Harness;
using Assets.Tool.Verifying;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assets.Tool.Tests.Verifying;

/// <summary>A server on this machine that serves a site as a good CDN would, except for a fault.</summary>
internal sealed class Cdn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly PublishedFolder folder;

    private Cdn(WebApplication app, PublishedFolder folder) => (this.app, this.folder) = (app, folder);

    /// <summary>Starts a server.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The published path that has the fault.</param>
    /// <param name="fault">Changes the answer, or writes another one and returns true.</param>
    public static async Task<Cdn> StartAsync(
        PublishedSite site,
        string path = "",
        Func<HttpContext, Task<bool>>? fault = null
    )
    {
        var folder = site.Read();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var requested = context.Request.Path.Value!["/shop/".Length..];
            var entry = folder.Manifest.Entries.First(entry => entry.Url == requested);
            var file = entry.Files.Count > 1 ? entry.Files[1] : entry.Files[0];
            context.Response.ContentType = entry.ContentType;
            context.Response.Headers.CacheControl =
                entry.CacheControl ?? (entry.Cache == CacheClass.Immutable ? "public, max-age=31536000" : "no-cache");
            context.Response.Headers.AccessControlAllowOrigin = "*";
            if (file.Encoding != ContentCoding.Identity)
                context.Response.Headers.ContentEncoding = "br";
            if (requested == path && fault is not null && await fault(context))
                return;
            var body = await File.ReadAllBytesAsync(Path.Combine(folder.WebRoot, file.File));
            context.Response.ContentLength = body.Length;
            if (HttpMethods.IsGet(context.Request.Method))
                await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, folder);
    }

    /// <summary>The base URL.</summary>
    public Uri Url => new(app.Urls.First() + "/shop/");

    public async Task<IReadOnlyList<Finding>> VerifyAsync(VerifyOptions? options = null)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        using var client = new HttpClient(handler);
        return await new Verify(
            client,
            Url,
            options ?? new() { Content = ContentCheck.All, Origin = "https://shop.example" }
        ).RunAsync(folder, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
