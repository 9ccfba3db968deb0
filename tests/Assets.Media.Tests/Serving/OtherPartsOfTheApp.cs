using Assets.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>Caches, compression, error pages, groups, hosts and base paths around files.</summary>
public sealed class OtherPartsOfTheApp : IAsyncDisposable
{
    private const string Path = "/media/avatars/a.txt";
    private MediaSite? site;

    [Fact]
    public async Task Do_not_keep_files_in_the_output_cache()
    {
        await Start(
            app =>
            {
                app.UseOutputCache();
                app.MapMedia().CacheOutput();
            },
            builder => builder.Services.AddOutputCache(options => options.AddBasePolicy(policy => policy.Cache()))
        );
        Assert.Equal(200, (await site!.Get(Path)).Status);
        await site.StoreOf("avatars").DeleteAsync([ObjectKey.Parse("a.txt")]);
        Assert.Equal(404, (await site.Get(Path)).Status);
    }

    /// <summary>A client would continue a compressed body with a range of the file.</summary>
    [Fact]
    public async Task Compress_files_without_permitting_ranges_of_them()
    {
        await Start(
            app =>
            {
                app.UseResponseCompression();
                app.MapMedia();
            },
            builder => builder.Services.AddResponseCompression()
        );
        var answer = await site!.Get(Path, "Accept-Encoding: gzip");
        Assert.Equal("gzip", answer["Content-Encoding"]);
        Assert.StartsWith("W/\"", answer["ETag"], StringComparison.Ordinal);
        Assert.Null(answer["Accept-Ranges"]);
        Assert.Equal(304, (await site.Get(Path, "Accept-Encoding: gzip", $"If-None-Match: {answer["ETag"]}")).Status);
        var part = await site.Get(Path, "Accept-Encoding: gzip", "Range: bytes=0-1");
        Assert.Equal((206, "01", null), (part.Status, part.Text, part["Content-Encoding"]));
        Assert.StartsWith("\"", part["ETag"], StringComparison.Ordinal);
        var whole = await site.Get(Path, "Accept-Encoding: gzip", "Range: bytes=0-1", $"If-Range: {answer["ETag"]}");
        Assert.Equal(200, whole.Status);
    }

    [Fact]
    public async Task Show_their_own_error_pages()
    {
        await Start(app =>
        {
            app.UseStatusCodePagesWithReExecute("/error/{0}");
            app.UseRouting();
            app.MapGet("/error/{status}", (string status) => Results.Content($"<h1>{status}</h1>", "text/html"));
            app.MapMedia();
        });
        foreach (var (path, status) in new[] { ("/media/avatars/b.png", 404), ("/media/invoices/a.png", 403) })
        {
            var answer = await site!.Get(path);
            Assert.Equal(
                (status, $"<h1>{status}</h1>", "no-store"),
                (answer.Status, answer.Text, answer["Cache-Control"])
            );
            Assert.Null(answer["Content-Security-Policy"]);
            Assert.Null(answer["Content-Disposition"]);
        }
    }

    [Fact]
    public async Task Can_permit_other_origins()
    {
        await Start(
            app =>
            {
                app.UseCors();
                app.MapMedia().RequireCors("any");
            },
            builder =>
                builder.Services.AddCors(cors =>
                    cors.AddPolicy("any", policy => policy.WithOrigins("https://a.example"))
                )
        );
        Assert.Equal(
            "https://a.example",
            (await site!.Get(Path, "Origin: https://a.example"))["Access-Control-Allow-Origin"]
        );
        Assert.Equal(
            204,
            (await site.Send("OPTIONS", Path, "Origin: https://a.example", "Access-Control-Request-Method: GET")).Status
        );
    }

    [Fact]
    public async Task Can_be_a_group_below_a_base_path()
    {
        var url = "";
        await Start(app =>
        {
            app.UsePathBase("/shop");
            app.UseRouting();
            app.MapGroup("/user files").MapMedia("/all");
            app.MapGet(
                "/url",
                ([FromKeyedServices("avatars")] IMediaStorage avatars) =>
                    avatars.GetUrlAsync(ObjectKey.Parse("a.txt")).AsTask()
            );
        });
        url = (await site!.Get("/shop/url")).Text;
        Assert.Equal("/shop/user%20files/all/avatars/a.txt", url);
        Assert.Equal(200, (await site.Get(url)).Status);
        Assert.Equal("/user%20files/all/avatars/a.txt", await site.UrlOf("avatars", "a.txt"));
    }

    [Fact]
    public async Task Can_have_another_host()
    {
        await Start(
            app => app.MapMedia("/").RequireHost("media.example"),
            settings:
            [
                ("Assets:Media:SigningKeys:0", MediaSite.Key),
                ("Assets:Media:BaseUrl", "https://media.example/"),
            ]
        );
        Assert.Equal("https://media.example/avatars/a.txt", await site!.UrlOf("avatars", "a.txt"));
        Assert.Equal(404, (await site.Get("/avatars/a.txt")).Status);
        await site.With("invoices", "a.png");
        var answer = await site.Get(await site.UrlOf("invoices", "a.png"));
        Assert.Equal((200, "cross-origin"), (answer.Status, answer["Cross-Origin-Resource-Policy"]));
    }

    [Fact]
    public async Task Keep_their_own_paths_when_files_are_at_the_root()
    {
        await Start(app =>
        {
            app.MapMedia("/");
            app.MapGet("/{controller}/{action}", (string controller) => controller);
        });
        Assert.Equal("home", (await site!.Get("/home/index")).Text);
        Assert.Equal(200, (await site.Get("/avatars/a.txt")).Status);
    }

    [Fact]
    public async Task Must_map_the_files_to_know_their_URLs()
    {
        await Start(app => app.MapGet("/", () => ""));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => site!.UrlOf("avatars", "a.txt"));
        Assert.Contains("app.MapMedia()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_map_files_under_a_parameter() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Start(app => app.MapMedia("/{tenant}/media")));

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Start(
        Action<WebApplication> pipeline,
        Action<WebApplicationBuilder>? services = null,
        params (string, string?)[] settings
    ) =>
        site = await (await MediaSite.Start(null, pipeline, services, null, settings)).With(
            "avatars",
            "a.txt",
            "0123456789",
            "text/plain"
        );
}
