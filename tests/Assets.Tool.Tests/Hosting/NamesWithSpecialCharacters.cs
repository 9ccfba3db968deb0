using System.Text;
using Assets.AspNetCore.Tests.Harness;
using Assets.Tool.Hosting;

namespace Assets.Tool.Tests.Hosting;

/// <summary>Files whose names have characters that are special in the configuration of some server.</summary>
public sealed class NamesWithSpecialCharacters(ConformanceFolder site) : IClassFixture<ConformanceFolder>
{
    [Theory]
    [InlineData(nameof(HostingKind.Nginx))]
    [InlineData(nameof(HostingKind.Caddy))]
    public async Task AreServedUnderBothNames(string server)
    {
        var kind = Enum.Parse<HostingKind>(server);
        Assert.SkipUnless(HostedServer.Missing(kind) is null, HostedServer.Missing(kind) ?? "");
        await using var running = await HostedServer.StartAsync(kind, site);
        var wrong = new List<string>();
        foreach (var entry in site.Entries.Where(entry => ConformanceFolder.SpecialNames.Contains(entry.Path)))
        {
            // The documented limit of Caddy.
            if (kind == HostingKind.Nginx || !entry.Path.AsSpan().ContainsAny('%', '?'))
                Check(await Get(entry.Path), "no-cache", entry.Path);
            Check(await Get(entry.Url), "max-age=31536000, immutable", entry.Url);

            void Check(Answer answer, string caching, string name)
            {
                if (
                    answer.Text != entry.Path
                    || answer["Cache-Control"] != caching
                    || answer["X-Name"] != "\"$1\" {a}; b"
                    || answer["Content-Type"] != entry.ContentType
                )
                    wrong.Add(
                        $"{name}: {answer.Status} {answer["Cache-Control"]} {answer["X-Name"]} {answer["Content-Type"]}"
                    );
            }
        }

        Assert.Equal("", string.Join('\n', wrong));

        Task<Answer> Get(string path) =>
            running.SendAsync("GET", "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
    }

    [Theory]
    [InlineData(nameof(HostingKind.Nginx))]
    [InlineData(nameof(HostingKind.Caddy))]
    public async Task ExceptionsOfPatternsAreKnown(string server)
    {
        var kind = Enum.Parse<HostingKind>(server);
        Assert.SkipUnless(HostedServer.Missing(kind) is null, HostedServer.Missing(kind) ?? "");
        await using var running = await HostedServer.StartAsync(kind, site);
        Assert.Equal(
            "max-age=31536000, immutable",
            (await running.SendAsync("GET", "/app/index-BX3k9s0a.js"))["Cache-Control"]
        );
        Assert.Equal("no-cache", (await running.SendAsync("GET", "/js/lib.0123456789.js"))["Cache-Control"]);
        Assert.Equal([31, 139], (await running.SendAsync("GET", "/down.tar.gz")).Body);
        Assert.Equal("text/css; charset=iso-8859-1", (await running.SendAsync("GET", "/old.css"))["Content-Type"]);
    }
}
