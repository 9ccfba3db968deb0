namespace Assets.Media.Tests.Serving;

/// <summary>A file of a public store, requested as RFC 9110 allows.</summary>
public sealed class PublicFile : IAsyncLifetime
{
    private const string Path = "/media/avatars/2026/a.png";
    private MediaSite site = null!;

    public async ValueTask InitializeAsync() => site = await (await MediaSite.Start()).With("avatars", "2026/a.png");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Is_sent_whole_with_its_headers()
    {
        var answer = await site.Get(Path);
        Assert.Equal((200, "0123456789"), (answer.Status, answer.Text));
        Assert.Equal("image/png", answer["Content-Type"]);
        Assert.Equal("10", answer["Content-Length"]);
        Assert.Equal("inline", answer["Content-Disposition"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.Equal("cross-origin", answer["Cross-Origin-Resource-Policy"]);
        Assert.Equal("public, max-age=31536000, immutable", answer["Cache-Control"]);
        Assert.Equal("bytes", answer["Accept-Ranges"]);
        Assert.StartsWith("default-src 'none';", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("sandbox", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.NotNull(answer["ETag"]);
        Assert.NotNull(answer["Last-Modified"]);
    }

    [Fact]
    public async Task Has_the_same_headers_without_a_body_for_HEAD()
    {
        var (get, head) = (await site.Get(Path), await site.Send("HEAD", Path, "Range: bytes=0-1"));
        Assert.Empty(head.Body);
        Assert.Equal(
            get.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key),
            head.Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key)
        );
    }

    [Theory]
    [InlineData("bytes=0-0", 206, "0", "bytes 0-0/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=2-99", 206, "23456789", "bytes 2-9/10")]
    [InlineData("bytes=0-1,4-5", 200, "0123456789", null)]
    [InlineData("bytes=0-1,99-", 206, "01", "bytes 0-1/10")]
    [InlineData("bytes=10-", 416, "", "bytes */10")]
    [InlineData("bytes=99-,88-", 416, "", "bytes */10")]
    [InlineData("items=0-1", 200, "0123456789", null)]
    [InlineData("bytes=a-b", 200, "0123456789", null)]
    public async Task Is_sent_in_parts(string range, int status, string body, string? contentRange)
    {
        var answer = await site.Get(Path, $"Range: {range}");
        Assert.Equal((status, body, contentRange), (answer.Status, answer.Text, answer["Content-Range"]));
        Assert.Equal($"{body.Length}", answer["Content-Length"] ?? "0");
        Assert.Equal(status == 416 ? "no-store" : "public, max-age=31536000, immutable", answer["Cache-Control"]);
    }

    [Fact]
    public async Task Is_sent_in_part_only_if_it_is_the_same_file()
    {
        var etag = (await site.Get(Path))["ETag"];
        Assert.Equal(206, (await site.Get(Path, "Range: bytes=0-1", $"If-Range: {etag}")).Status);
        Assert.Equal(200, (await site.Get(Path, "Range: bytes=0-1", "If-Range: \"other\"")).Status);
        Assert.Equal(200, (await site.Get(Path, "Range: bytes=0-1", $"If-Range: W/{etag}")).Status);
    }

    [Fact]
    public async Task Is_not_sent_again_to_a_client_that_has_it()
    {
        var first = await site.Get(Path);
        foreach (var method in new[] { "GET", "HEAD" })
        {
            var answer = await site.Send(method, Path, $"If-None-Match: {first["ETag"]}");
            Assert.Equal((304, ""), (answer.Status, answer.Text));
            Assert.Equal(first["ETag"], answer["ETag"]);
            Assert.Equal(first["Cache-Control"], answer["Cache-Control"]);
            Assert.Null(answer["Content-Type"]);
            Assert.Null(answer["Content-Disposition"]);
        }

        Assert.Equal(304, (await site.Get(Path, $"If-Modified-Since: {first["Last-Modified"]}")).Status);
        Assert.Equal(200, (await site.Get(Path, "If-None-Match: \"other\"")).Status);
    }

    [Fact]
    public async Task Is_refused_to_a_client_that_wants_another_version()
    {
        var answer = await site.Get(Path, "If-Match: \"other\"");
        Assert.Equal((412, "no-store", ""), (answer.Status, answer["Cache-Control"], answer.Text));
        Assert.Equal(200, (await site.Get(Path, "If-Match: *")).Status);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("head")]
    public async Task Is_refused_for_other_methods(string method)
    {
        var answer = await site.Send(method, Path);
        Assert.Equal((405, ""), (answer.Status, answer.Text));
        Assert.Equal("GET, HEAD", answer["Allow"]);
    }

    [Theory]
    [InlineData("/media/avatars/2026/b.png")]
    [InlineData("/media/avatars/2026/A.png")]
    [InlineData("/media/avatars/2026//a.png")]
    [InlineData("/media/avatars/2026/a.png/")]
    [InlineData("/media/avatars/")]
    [InlineData("/media/avatars/2026%5Ca.png")]
    [InlineData("/media/avatars/_uploads/x")]
    [InlineData("/media/avatars/_UPLOADS/x")]
    [InlineData("/media/avatars/_variants/2026/a.png/thumb")]
    [InlineData("/media/avatars/2026/a.png?v=unknown")]
    [InlineData("/media/avatars/2026/a.png?v=a&v=b")]
    [InlineData("/media/others/2026/a.png")]
    [InlineData("/media")]
    public async Task Is_not_found_under_other_paths(string path)
    {
        await site.With("avatars", "_uploads/x");
        await site.With("avatars", "_variants/2026/a.png/thumb");
        Assert.Equal(404, (await site.Get(path)).Status);
    }

    [Fact]
    public async Task May_be_empty()
    {
        await site.With("avatars", "empty.png", "");
        Assert.Equal((200, ""), ((await site.Get("/media/avatars/empty.png")) is var a ? (a.Status, a.Text) : default));
        Assert.Equal(416, (await site.Get("/media/avatars/empty.png", "Range: bytes=0-")).Status);
    }
}
