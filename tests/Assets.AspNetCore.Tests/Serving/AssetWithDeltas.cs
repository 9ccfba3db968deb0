using System.Security.Cryptography;
using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using ZstdSharp;

namespace Assets.AspNetCore.Tests.Serving;

/// <summary>
/// What the rows of <c>requests.txt</c> about compression dictionaries (RFC 9842) do not show.
/// </summary>
public sealed class AssetWithDeltas : IAsyncDisposable
{
    private const string Script = "/js/app.5555555555.js",
        Browser = "Accept-Encoding: gzip, deflate, br, zstd, dcb, dcz",
        Both = "Accept-Encoding, Available-Dictionary";

    private static readonly string Dictionary =
        $"Available-Dictionary: :{PublishedSite.Digest(PublishedSite.Earlier[0])}:";

    private static readonly string[] OfAnotherOrigin =
    [
        Browser,
        Dictionary,
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Mode: cors",
        "Origin: https://shop.example",
    ];

    private readonly PublishedSite site = PublishedSite.WithDeltas();
    private RunningSite? app;

    [Fact]
    public async Task IsDecodedWithTheEarlierFile()
    {
        var (earlier, current) = (PublishedSite.Text(50_000), PublishedSite.Text(51_000));
        var digest = SHA256.HashData(earlier);
        using var compressor = new Compressor(19);
        compressor.LoadDictionary(earlier);
        byte[] delta = [0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0, .. digest, .. compressor.Wrap(current)];
        site.Add("js/real.js", current, "js/real.6666666666.js").AddDelta(earlier, delta);

        var answer = await Get(
            "/js/real.6666666666.js",
            Browser,
            $"Available-Dictionary: :{Convert.ToBase64String(digest)}:"
        );

        Assert.Equal("dcz", answer["Content-Encoding"]);
        Assert.Equal(digest, answer.Body[8..40]);
        Assert.True(answer.Body.Length < new FileInfo(site.FileOf("js/real.js", ContentCoding.Brotli)).Length / 2);
        using var decompressor = new Decompressor();
        decompressor.LoadDictionary(earlier);
        // The header is a skippable frame (RFC 9842, section 5).
        Assert.Equal(current, decompressor.Unwrap(answer.Body.AsSpan(40)).ToArray());
    }

    [Fact]
    public async Task IsSentForEachOfItsDictionaries()
    {
        var digest = PublishedSite.Digest(PublishedSite.Earlier[1]);
        var answer = await Get(Script, Browser, $"Available-Dictionary: :{digest}:");
        Assert.Equal(PublishedSite.Noise(70), answer.Body);
        Assert.Equal(site.Entry("js/app.js").Deltas[1].ETag, answer["ETag"]);
    }

    [Theory]
    [InlineData("::")]
    [InlineData(":é:")]
    [InlineData("💥")]
    [InlineData(":AAAA:, :BBBB:")]
    public async Task GivesBrotliForAMalformedFieldAndLogsNothing(string value)
    {
        var answer = await Get(Script, Browser, $"Available-Dictionary: {value}");
        Assert.Equal("br", answer["Content-Encoding"]);
        Assert.DoesNotContain(app!.Messages.Lines, line => !line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GivesTheNextRepresentationWhenTheFileOfTheDeltaIsMissing()
    {
        File.Delete(site.FileOf("js/app.js", ContentCoding.DictionaryZstandard));
        for (var i = 0; i < 3; i++)
            Assert.Equal("br", (await Get(Script, Browser, Dictionary))["Content-Encoding"]);
        Assert.Contains(".dcz", Assert.Single(app!.Messages.Of("ASSETS405")), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await Get(Script, "Accept-Encoding: dcz, identity;q=0", Dictionary)).Status);
    }

    [Fact]
    public async Task HasNoDictionariesWhenTheyAreSwitchedOff()
    {
        Start(options => options.CompressionDictionaries = false);
        var answer = await Get(Script, Browser, Dictionary);
        Assert.Equal(
            ("br", "Accept-Encoding", null),
            (answer["Content-Encoding"], answer["Vary"], answer["Use-As-Dictionary"])
        );
    }

    [Fact]
    public async Task IsSentWhenThereIsNoOtherCoding()
    {
        site.But(entry => entry with { Files = [entry.Files[0]] });
        Assert.Equal("dcz", (await Get(Script, Browser, Dictionary))["Content-Encoding"]);
        var answer = await Get(Script);
        Assert.Equal((null, Both), (answer["Content-Encoding"], answer["Vary"]));
    }

    [Fact]
    public async Task IsADictionaryInTheFirstReleaseToo()
    {
        site.But(entry => entry with { Deltas = [] });
        var answer = await Get(Script, Browser);
        Assert.Equal(("match=\"app.*.js\"", "Accept-Encoding"), (answer["Use-As-Dictionary"], answer["Vary"]));
    }

    [Theory]
    [InlineData("app\\(1\\).*.js", "match=\"app\\\\(1\\\\).*.js\"")]
    [InlineData("a\"b.*.js", "match=\"a\\\"b.*.js\"")]
    public async Task EscapesThePattern(string match, string expected)
    {
        site.But(entry => entry with { DictionaryMatch = match });
        Assert.Equal(expected, (await Get(Script))["Use-As-Dictionary"]);
    }

    [Fact]
    public async Task KeepsAHeaderOfARule()
    {
        site.WithHeader("Use-As-Dictionary", "match=\"/*.js\"");
        Assert.Equal("match=\"/*.js\"", (await Get(Script))["Use-As-Dictionary"]);
    }

    [Fact]
    public async Task IsSentToAPageOfAnotherOriginThatMayReadIt()
    {
        Start(options => options.BaseUrl = "https://cdn.example");
        Assert.Equal("dcz", (await Get(Script, OfAnotherOrigin))["Content-Encoding"]);
        Assert.Equal("br", (await Get(Script, OfAnotherOrigin[..^1]))["Content-Encoding"]);
    }

    [Theory]
    [InlineData("https://shop.example", "dcz")]
    [InlineData("https://other.example", "br")]
    public async Task FollowsTheOriginOfARule(string allowed, string expected)
    {
        site.WithHeader("Access-Control-Allow-Origin", allowed);
        Assert.Equal(expected, (await Get(Script, OfAnotherOrigin))["Content-Encoding"]);
    }

    [Theory]
    [InlineData("Origin", "Origin, " + Both)]
    [InlineData("accept-encoding", "accept-encoding, Available-Dictionary")]
    [InlineData("Available-Dictionary, Accept-Encoding", "Available-Dictionary, Accept-Encoding")]
    public async Task AddsToAVaryOfAnother(string vary, string expected)
    {
        Start(pipeline: app =>
        {
            app.Use(
                (context, next) =>
                {
                    context.Response.Headers.Vary = vary;
                    return next(context);
                }
            );
            app.UseAssets();
        });
        Assert.Equal(expected, (await Get(Script, Browser))["Vary"]);
    }

    [Fact]
    public async Task IsFoundUnderAPathBaseAndInAGroup()
    {
        Start(pipeline: app =>
        {
            app.UsePathBase("/shop");
            app.UseRouting();
            app.MapGroup("/static").MapAssets();
        });
        var answer = await Get("/shop/static" + Script, Browser, Dictionary);
        Assert.Equal(("dcz", "match=\"app.*.js\""), (answer["Content-Encoding"], answer["Use-As-Dictionary"]));
    }

    [Fact]
    public async Task IsNoErrorPage()
    {
        Start(pipeline: app =>
        {
            app.UseStatusCodePagesWithReExecute(Script);
            app.UseAssets();
        });
        var answer = await Get("/none", Browser, Dictionary);
        Assert.Equal(
            (404, "br", null, Both),
            ((int)answer.Status, answer["Content-Encoding"], answer["Use-As-Dictionary"], answer["Vary"])
        );
    }

    [Fact]
    public async Task IsADictionaryAfterItsReleaseWasReplaced()
    {
        site.Add("js/old.0000000000.js", PublishedSite.Text(900))
            .But(entry => entry with { Cache = CacheClass.Immutable, DictionaryMatch = "old.*.js" });
        using (var list = File.Create(Path.Combine(site.Root, AssetManifest.EarlierFileName)))
            ManifestJson.Write(list, new() { Entries = [site.Entries[^1]] });
        site.RemoveLast();
        Assert.Equal("match=\"old.*.js\"", (await Get("/js/old.0000000000.js"))["Use-As-Dictionary"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        site.Dispose();
    }

    private void Start(Action<AssetsOptions>? options = null, Action<WebApplication>? pipeline = null) =>
        app = RunningSite.Of(site, options, pipeline: pipeline);

    private Task<Answer> Get(string path, params string[] headers)
    {
        if (app is null)
            Start();
        return app!.Get(path, headers);
    }
}
