using System.IO.Compression;
using Assets.Storage;
using Assets.Tool.Pruning;
using Assets.Tool.Releases;
using Assets.Tool.Tests.Fetching;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Stores;

/// <summary>
/// The life of releases in a store with a protocol of its own. Objects are read with URLs that the store signs, by a
/// client that knows nothing of the store, so what is compared is what a browser gets.
/// </summary>
public abstract class ReleasesInAStore
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AutomaticDecompression = 0 });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens the store below a prefix.</summary>
    protected abstract IObjectStore Open(string prefix);

    [Fact]
    public async Task AreSentWithTheirHeadersAndBytes()
    {
        var store = Open("headers");
        using var site = PublishedSite
            .Shop()
            .Plain("a b+c%20&ö#.txt", "odd", "text/plain; charset=utf-8")
            .Plain("empty.txt", "", "text/plain; charset=utf-8")
            .CacheControl("font/a.woff2", "max-age=60")
            .Delta("js/app.js", "app(0)");
        await store.UploadAsync(site.Release());

        foreach (var item in site.Release().Objects)
        {
            var signed = await store.SignUrlAsync(item.Key, null, Token);
            using var answer = await Browser.GetAsync(signed.Url, Token);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal(item.Headers.ContentType, answer.Content.Headers.ContentType?.ToString());
            Assert.Equal(item.Headers.ContentEncoding ?? "", string.Join(',', answer.Content.Headers.ContentEncoding));
            Assert.Equal(Order(item.Headers.CacheControl!), Order(answer.Headers.CacheControl!.ToString()));
            Assert.Equal(
                await File.ReadAllBytesAsync(item.File, Token),
                await answer.Content.ReadAsByteArrayAsync(Token)
            );
        }

        Assert.Equal(site.Release().Objects.Select(item => item.Key.Value), await store.AssetsAsync());
    }

    /// <summary>Two deployments of one release, and one of the next, at the same time.</summary>
    [Fact]
    public async Task AreWholeIfTheyAreUploadedAtOnce()
    {
        var store = Open("at once");
        using var first = PublishedSite.Shop("1");
        using var second = PublishedSite.Shop("2");
        Release[] releases = [first.Release(), first.Release(), second.Release(), second.Release()];
        var results = await Task.WhenAll(releases.Select(release => Task.Run(() => store.UploadAsync(release), Token)));
        Assert.Empty(results.SelectMany(result => result.Problems));
        foreach (var item in releases.SelectMany(release => release.Objects).Where(item => item.IsFingerprinted))
        {
            Assert.Equal(await File.ReadAllTextAsync(item.File, Token), await store.TextAsync(item.Key.Value));
            Assert.Equal(item.Headers.ContentType, (await store.HeadersAsync(item.Key.Value)).ContentType);
        }

        Assert.Equal(2, (await store.RecordsAsync()).Count);
        foreach (var name in (await store.TextAsync("index.html"))!.Split(' '))
            Assert.NotNull(await store.TextAsync(name));
    }

    [Fact]
    public async Task AreStoredAgainOnlyWherePlainNamesMayHaveChanged()
    {
        var store = Open("again");
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        var result = await store.UploadAsync(site.Release());
        Assert.Empty(result.Problems);
        Assert.Equal(["favicon.ico", "index.html"], result.Stored.Select(key => key.Value));
        Assert.Single(await store.RecordsAsync());
    }

    [Fact]
    public async Task GetNewHeadersWhenTheUploadIsForced()
    {
        var store = Open("force");
        using var site = PublishedSite.Shop();
        await store.UploadAsync(site.Release());
        site.CacheControl("font/a.woff2", "max-age=60");
        await store.UploadAsync(site.Release(), new() { Everything = true });
        Assert.Equal("max-age=60", (await store.HeadersAsync("font/a.ccccccccc0.woff2")).CacheControl);
    }

    [Theory]
    [InlineData("Brotli", "br")]
    [InlineData("Gzip", "gzip")]
    [InlineData("Identity", "")]
    public async Task AreReadableWithEachEncoding(string encoding, string expected)
    {
        var store = Open("encoding/" + encoding);
        using var site = ReleasesToFetch.Shop("1");
        await store.UploadAsync(site.Release(Enum.Parse<UploadEncoding>(encoding)));
        using var target = new ReleasesToFetch();
        Assert.Null((await target.FetchAsync(store)).Problem);
        Assert.Equal("app(1)", target.Text("wwwroot/js/app.bbbbbbbbb1.js"));

        var signed = await store.SignUrlAsync(ObjectKey.Parse("js/app.bbbbbbbbb1.js"), null, Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, signed.Url)
        {
            Headers = { { "Accept-Encoding", "gzip, br" } },
        };
        using var answer = await Browser.SendAsync(request, Token);
        Assert.Equal(expected, string.Join(',', answer.Content.Headers.ContentEncoding));
        await using var body = await answer.Content.ReadAsStreamAsync(Token);
        await using var decoded = expected switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        Assert.Equal("app(1)", await reader.ReadToEndAsync(Token));
    }

    [Fact]
    public async Task ArePrunedAndRolledBackTo()
    {
        var store = Open("prune");
        using var first = PublishedSite.Shop("1");
        using var second = PublishedSite.Shop("2");
        await store.PutAsync("media/photo.jpg", "photo");
        await store.UploadAsync(first.Release());
        await NextSecondAsync();
        await store.UploadAsync(second.Release());
        Assert.Equal("app(1)", await store.TextAsync("js/app.bbbbbbbbb1.js"));

        // Back to the first release: it is the newest now, and the second one is what is pruned.
        await NextSecondAsync();
        var back = await store.UploadAsync(first.Release());
        Assert.Equal(["favicon.ico", "index.html"], back.Stored.Select(key => key.Value));
        await NextSecondAsync();
        var options = new PruneOptions { Keep = 1, MinimumAge = TimeSpan.Zero };
        var result = await new Prune(store, options, TimeProvider.System).RunAsync(Token);
        Assert.Equal([second.Release().RecordObject.Key], result.Expired.Select(release => release.Key));
        Assert.Equal(
            first
                .Release()
                .Objects.Select(item => item.Key.Value)
                .Append("media/photo.jpg")
                .Order(StringComparer.Ordinal),
            await store.AssetsAsync()
        );
        Assert.Equal("css/site.aaaaaaaaa1.css js/app.bbbbbbbbb1.js", await store.TextAsync("index.html"));
    }

    /// <summary>Azure and HTTP have no finer times.</summary>
    private static Task NextSecondAsync() => Task.Delay(1010 - DateTime.UtcNow.Millisecond, Token);

    private static string Order(string cacheControl) =>
        string.Join(", ", cacheControl.Split(", ").Order(StringComparer.Ordinal));
}
