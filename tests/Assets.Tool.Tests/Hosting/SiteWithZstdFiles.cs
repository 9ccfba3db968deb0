using System.Net;
using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>A site of which a file has a zstd form too.</summary>
public sealed class SiteWithZstdFiles : IDisposable
{
    private readonly ConformanceFolder site = new();

    public SiteWithZstdFiles()
    {
        File.WriteAllText(InWebRoot("other.css"), "a{}");
        File.WriteAllBytes(InWebRoot("other.css.zst"), [1, 2, 3]);
    }

    [Fact]
    public async Task IsNegotiatedByCaddy()
    {
        Assert.SkipUnless(HostedServer.Missing(HostingKind.Caddy) is null, "caddy is missing: apt-get install caddy");
        await using var server = await HostedServer.StartAsync(HostingKind.Caddy, site);
        Assert.Equal("zstd", await Encoding(server, "/other.css", "gzip, deflate, br, zstd"));
        Assert.Null(await Encoding(server, "/other.css", "gzip, deflate, br"));
        Assert.Equal("br", await Encoding(server, "/css/site.css", "gzip, deflate, br, zstd"));
        Assert.Equal(HttpStatusCode.NotFound, (await server.SendAsync("GET", "/other.css.zst")).Status);
    }

    [Theory]
    [InlineData(false, "With it: --zstd")]
    [InlineData(true, "  zstd_static on;")]
    public void NeedsAModuleOfNginx(bool hasModule, string expected)
    {
        var options = new HostingOptions { Root = "/srv", Zstandard = hasModule };
        var text = ServerConfiguration.Of(HostingKind.Nginx, site.Read(), options).Text;
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(hasModule, text.Contains("zstd_static", StringComparison.Ordinal));
    }

    [Fact]
    public void NamesNoZstdWithoutSuchFiles()
    {
        File.Delete(InWebRoot("other.css.zst"));
        var options = new HostingOptions { Root = "/srv" };
        foreach (var kind in new[] { HostingKind.Nginx, HostingKind.Caddy })
        {
            var text = ServerConfiguration.Of(kind, site.Read(), options).Text;
            Assert.DoesNotContain("zstd", text, StringComparison.Ordinal);
        }
    }

    public void Dispose() => site.Dispose();

    private string InWebRoot(string name) => Path.Combine(site.Root, "wwwroot", name);

    private static async Task<string?> Encoding(HostedServer server, string target, string accepted) =>
        (await server.SendAsync("GET", target, ("Accept-Encoding", accepted)))["Content-Encoding"];
}
