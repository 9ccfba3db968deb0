using System.Text;
using Assets.AspNetCore.Tests.Harness;
using Assets.Storage.Tests.Servers;
using Assets.Tool.Hosting;
using Microsoft.AspNetCore.Http;
using Site = Assets.AspNetCore.Tests.Harness.PublishedSite;

namespace Assets.Tool.Tests.Hosting;

/// <summary>Clients that have a file of an earlier release; what they say otherwise is in the conformance requests.</summary>
public sealed class SiteWithDeltas(ConformanceFolder site) : IClassFixture<ConformanceFolder>
{
    private const string Script = "/js/app.5555555555.js";
    private const string Vary = "Accept-Encoding, Available-Dictionary";

    private static readonly (string, string) AcceptEncoding = ("Accept-Encoding", "gzip, deflate, br, zstd, dcb, dcz");
    private static readonly (string, string) Dictionary = ("Available-Dictionary", $":{Site.Digest(Site.Earlier[0])}:");
    private static readonly (string, string) Older = ("Available-Dictionary", $":{Site.Digest(Site.Earlier[1])}:");

    public static TheoryData<string> Servers => [nameof(HostingKind.Nginx), nameof(HostingKind.Caddy)];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task SendsTheDeltaOfEachDictionary(string kind)
    {
        await using var server = await Start(kind, site);
        Assert.Equal(60, (await server.SendAsync("GET", Script, AcceptEncoding, Dictionary)).Body.Length);
        var older = await server.SendAsync("GET", Script, AcceptEncoding, Older);
        Assert.Equal(
            (70, "dcz", Vary, "match=\"app.*.js\""),
            (older.Body.Length, older["Content-Encoding"], older["Vary"], older["Use-As-Dictionary"])
        );
    }

    /// <summary>A delta to another file would break the page.</summary>
    [Theory]
    [MemberData(nameof(Servers))]
    public async Task ComparesDigestsWithTheirLetterCase(string kind)
    {
        await using var server = await Start(kind, site);
        var other = ("Available-Dictionary", Dictionary.Item2.ToUpperInvariant());
        var answer = await server.SendAsync("GET", Script, AcceptEncoding, other);
        Assert.Equal(("br", Vary), (answer["Content-Encoding"], answer["Vary"]));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task SendsDeltasOfNamesWithSpecialCharacters(string kind)
    {
        await using var server = await Start(kind, site);
        var wrong = new List<string>();
        foreach (var entry in site.Entries.Where(entry => ConformanceFolder.SpecialNames.Contains(entry.Path)))
        {
            // The documented limit of Caddy.
            var isExpected = kind == nameof(HostingKind.Nginx) || !entry.Path.AsSpan().ContainsAny('%', '?');
            var url = "/" + string.Join('/', entry.Url.Split('/').Select(Uri.EscapeDataString));
            var answer = await server.SendAsync("GET", url, AcceptEncoding, Dictionary);
            if (
                answer.Text != (isExpected ? "delta of " : "") + entry.Path
                || answer["Content-Encoding"] != (isExpected ? "dcz" : null)
                || answer["X-Name"] != "\"$1\" {a}; b"
                || answer["Content-Type"] != entry.ContentType
                || answer["Cache-Control"] != "max-age=31536000, immutable"
                || answer["X-Content-Type-Options"] != "nosniff"
            )
                wrong.Add($"{entry.Url}: {answer.Status} {answer["Content-Encoding"]} {answer["Content-Type"]}");
        }

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task SendsDeltasBelowAPathInFrontOfAnApp(string kind)
    {
        await using var app = await ScriptedServer.StartAsync(context =>
            context.Response.WriteAsync($"{context.Request.Method} of the app")
        );
        await using var server = await Start(
            kind,
            site,
            options => options with { PathBase = "/shop", Upstream = new(app.Url) }
        );
        var answer = await server.SendAsync("GET", "/shop" + Script, AcceptEncoding, Dictionary);
        Assert.Equal((60, "match=\"app.*.js\""), (answer.Body.Length, answer["Use-As-Dictionary"]));
        var posted = await server.SendAsync("POST", "/shop" + Script, AcceptEncoding, Dictionary);
        Assert.Equal("POST of the app", posted.Text);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task SendsDeltasToPagesOfAnotherHostThatMayReadThem(string kind)
    {
        using var cdn = ConformanceFolder.OfACdn();
        await using var server = await Start(kind, cdn);
        Assert.Equal("dcz", await Coding("cors", ("Origin", "https://shop.example")));
        Assert.Equal("br", await Coding("cors"));
        Assert.Equal("br", await Coding("no-cors", ("Origin", "https://shop.example")));

        async Task<string?> Coding(string mode, params (string, string)[] headers)
        {
            var answer = await server.SendAsync(
                "GET",
                Script,
                [AcceptEncoding, Dictionary, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", mode), .. headers]
            );
            Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
            return answer["Content-Encoding"];
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task SendsTheFileWhereADeltaIsGone(string kind)
    {
        using var other = new ConformanceFolder();
        await using var server = await Start(kind, other);
        File.Delete(Path.Combine(other.Root, "wwwroot" + Script + ".0000000000.dcz"));
        var answer = await server.SendAsync("GET", Script, AcceptEncoding, Dictionary);
        Assert.Equal((200, "br"), ((int)answer.Status, answer["Content-Encoding"]));
    }

    /// <summary>What docs/cdn.md says of nginx as a cache.</summary>
    [Fact]
    public async Task IsKeptApartByACacheOfNginx()
    {
        await using var server = await Start(nameof(HostingKind.Nginx), site);
        await using var cache = await HostedServer.StartCacheAsync(server.Address);
        for (var i = 0; i < 2; i++)
        {
            var expected = i == 0 ? "MISS" : "HIT";
            Assert.Equal((expected, 60), await Get(Dictionary));
            Assert.Equal((expected, 70), await Get(Older));
            Assert.Equal(
                (expected, site.Entries.Single(entry => "/" + entry.Url == Script).Files[1].Length),
                await Get()
            );
        }

        async Task<(string?, long)> Get(params (string, string)[] headers)
        {
            var answer = await cache.SendAsync("GET", Script, [AcceptEncoding, .. headers]);
            return (answer["X-Cache"], answer.Body.LongLength);
        }
    }

    private static Task<HostedServer> Start(
        string server,
        ConformanceFolder site,
        Func<HostingOptions, HostingOptions>? change = null
    )
    {
        var kind = Enum.Parse<HostingKind>(server);
        Assert.SkipUnless(HostedServer.Missing(kind) is null, HostedServer.Missing(kind) ?? "");
        return HostedServer.StartAsync(kind, site, change);
    }
}
