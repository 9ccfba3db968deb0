using System.Text;
using Assets.Manifest;
using Assets.Tool.Hosting;
using Site = Assets.Tool.Tests.Harness.PublishedSite;

namespace Assets.Tool.Tests.Hosting;

/// <summary>
/// <c>_headers</c>, read by the rules that Netlify and Cloudflare Pages document: a line at the margin is a path in
/// which a <c>*</c> at the end is everything, indented lines are headers, and the values of all rules that match are
/// joined.
/// </summary>
public sealed class SiteOfAHeadersHost : IDisposable
{
    private readonly Site site = Site.Shop();

    [Fact]
    public void GivesEachFileTheHeadersOfUseAssets()
    {
        site.Header("index.html", "X-Robots-Tag", "noindex").CacheControl("favicon.ico", "max-age=60");
        Check(Text(out _));
    }

    [Fact]
    public void NamesFoldersOfManyFilesOnce()
    {
        for (var i = 0; i < 2000; i++)
            site.Immutable(
                $"app/{i}.js",
                $"app/{i}.0a1b2c3d4e.js",
                "1",
                "text/javascript; charset=utf-8",
                compress: false
            );
        var text = Text(out var rules);
        Assert.True(rules < 10);
        Assert.Contains("\n/app/*\n", text, StringComparison.Ordinal);
        Check(text);
    }

    [Fact]
    public void SaysThatCloudflareReadsLess()
    {
        for (var i = 0; i < 100; i++)
        {
            site.Immutable(
                $"app/{i}.js",
                $"app/{i}.0a1b2c3d4e.js",
                "1",
                "text/javascript; charset=utf-8",
                compress: false
            );
        }

        site.Plain("app/index.html", "", "text/html");
        var written = ServerConfiguration.Of(HostingKind.Headers, site.Read(), new() { Root = "/" });
        Assert.Equal("ASSETS541", Assert.Single(written.Problems).Code);
        Check(written.Text);
    }

    [Fact]
    public void EncodesNamesAsRequestsHaveThem()
    {
        site.Immutable("s p/ö #.js", "s p/ö #.0a1b2c3d4e.js", "1", "text/javascript; charset=utf-8");
        Assert.Contains("\n/s%20p/%C3%B6%20%23.0a1b2c3d4e.js\n", Text(out _), StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private string Text(out int rules) => HeadersFile.Write(HostedSite.Of(site.Read(), true), "", out rules);

    private void Check(string text)
    {
        foreach (var entry in site.Read().Manifest.Entries)
        {
            var headers = Of(text, "/" + string.Join('/', entry.Url.Split('/').Select(Uri.EscapeDataString)));
            Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
            Assert.Equal(
                entry.CacheControl ?? (entry.Cache == CacheClass.Immutable ? "max-age=31536000, immutable" : null),
                headers.GetValueOrDefault("Cache-Control")
            );
            Assert.Equal(
                entry.ContentType == "font/woff2" ? "*" : null,
                headers.GetValueOrDefault("Access-Control-Allow-Origin")
            );
            Assert.Equal(entry.Headers.GetValueOrDefault("X-Robots-Tag"), headers.GetValueOrDefault("X-Robots-Tag"));
        }
    }

    private static Dictionary<string, string> Of(string text, string path)
    {
        var headers = new Dictionary<string, string>();
        var isMatch = false;
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] != ' ')
            {
                isMatch = line[^1] == '*' ? path.StartsWith(line[..^1], StringComparison.Ordinal) : path == line;
            }
            else if (isMatch)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                var name = line[..colon].Trim();
                headers[name] = headers.TryGetValue(name, out var before)
                    ? $"{before}, {line[(colon + 1)..].Trim()}"
                    : line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }
}
