using Assets.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Tests.Serving;

/// <summary>A browser shows what is on the list, and saves everything else.</summary>
public sealed class TypesThatAreShown : IAsyncLifetime
{
    private MediaSite site = null!;

    public async ValueTask InitializeAsync() =>
        site = await MediaSite.Start(media =>
            media
                .Add("avatars", store => store.UseMemory("a").Public())
                .Add(
                    "shown",
                    store =>
                        store
                            .UseMemory("c")
                            .Public()
                            .Configure(options => options.InlineTypes = ["image/*", "video/*", "application/pdf"])
                )
                .Add(
                    "all",
                    store =>
                        store
                            .UseMemory("b")
                            .Public()
                            .Configure(options =>
                                options.InlineTypes = [
                                    "image/*",
                                    "application/pdf",
                                    "text/html",
                                    "image/svg+xml",
                                    "text/plain",
                                ]
                            )
                )
        );

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("a.png", "image/png", "inline")]
    [InlineData("a.jpg", "IMAGE/JPEG", "inline")]
    [InlineData("a", "image/png", "inline")]
    [InlineData("a.mp4", "video/mp4", "inline")]
    [InlineData("b.pdf", "application/pdf", "attachment; filename=\"b.pdf\"")]
    [InlineData("b.txt", "text/plain; charset=utf-8", "attachment; filename=\"b.txt\"")]
    [InlineData("b.html", "text/html", "attachment; filename=\"b.html\"")]
    [InlineData("b.svg", "image/svg+xml", "attachment; filename=\"b.svg\"")]
    [InlineData("b.xml", "text/xml", "attachment; filename=\"b.xml\"")]
    [InlineData("b.js", "text/javascript", "attachment; filename=\"b.js\"")]
    [InlineData("b.bin", "image/unheard-of", "attachment; filename=\"b.bin\"")]
    public async Task Are_images_audio_and_video_by_default(string key, string type, string disposition)
    {
        await site.With("avatars", key, "x", type);
        var answer = await site.Get($"/media/avatars/{key}");
        Assert.Equal((type, disposition), (answer["Content-Type"], answer["Content-Disposition"]));
    }

    /// <summary>What can run code is saved even if it is on the list, and even if only the key says what it is.</summary>
    [Theory]
    [InlineData("a.pdf", "application/pdf", "inline")]
    [InlineData("a.txt", "text/plain", "inline")]
    [InlineData("a.html", "text/html", "attachment; filename=\"a.html\"")]
    [InlineData("a.svg", "image/svg+xml", "attachment; filename=\"a.svg\"")]
    [InlineData("b.html", "TEXT/HTML ; charset=utf-8", "attachment; filename=\"b.html\"")]
    [InlineData("c.HTML", "image/png", "attachment; filename=\"c.HTML\"")]
    [InlineData("c.svg", "image/png", "attachment; filename=\"c.svg\"")]
    [InlineData("c.svg/name", "image/svg+xml", "attachment; filename=\"name\"")]
    public async Task Are_never_those_that_can_run_code(string key, string type, string disposition)
    {
        await site.With("all", key, "<script>", type);
        var answer = await site.Get($"/media/all/{key}");
        Assert.Equal(disposition, answer["Content-Disposition"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.Equal(
            type != "application/pdf",
            answer["Content-Security-Policy"]!.EndsWith("; sandbox", StringComparison.Ordinal)
        );
    }

    /// <summary>Opened as a page of its own: a player needs the origin, a PDF viewer no sandbox; scripts run in none.</summary>
    [Theory]
    [InlineData("a.png", "image/png", "sandbox")]
    [InlineData("a.mp4", "video/mp4", "sandbox allow-same-origin")]
    [InlineData("a.pdf", "application/pdf", "style-src 'unsafe-inline'")]
    [InlineData("b.mp4.html", "video/mp4", "sandbox")]
    public async Task Have_the_policy_that_their_viewer_needs(string key, string type, string end)
    {
        await site.With("shown", key, "x", type);
        var policy = (await site.Get($"/media/shown/{key}"))["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Equal(end, policy!.Split("; ")[^1]);
    }

    [Fact]
    public async Task Are_none_without_a_stored_type()
    {
        await site.With("avatars", "a.png", "x", null);
        var answer = await site.Get("/media/avatars/a.png");
        Assert.Equal("application/octet-stream", answer["Content-Type"]);
        Assert.Equal("attachment; filename=\"a.png\"", answer["Content-Disposition"]);
    }

    [Fact]
    public async Task Are_saved_if_the_URL_says_so()
    {
        await site.With("avatars", "a.png");
        Assert.Equal("/media/avatars/a.png?d=1", await site.UrlOf("avatars", "a.png", new() { Download = true }));
        Assert.Equal(
            "attachment; filename=\"a.png\"",
            (await site.Get("/media/avatars/a.png?d=1"))["Content-Disposition"]
        );
    }

    /// <summary>Otherwise anybody could make a link to the site that saves a picture as a program.</summary>
    [Fact]
    public async Task Are_saved_under_another_name_only_if_the_app_has_signed_it()
    {
        await site.With("avatars", "a.png");
        var url = await site.UrlOf("avatars", "a.png", new() { FileName = "me.png" });
        Assert.Equal("inline; filename=\"me.png\"", (await site.Get(url))["Content-Disposition"]);
        Assert.Equal(403, (await site.Get(url.Replace("me.png", "me.exe", StringComparison.Ordinal))).Status);
        Assert.Equal(403, (await site.Get("/media/avatars/a.png?n=me.exe")).Status);
    }
}
