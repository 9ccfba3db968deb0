using System.Net;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Entries;

public sealed class EntryOfASite : IDisposable
{
    private readonly PublishedSite site = EntrySite.Create();

    [Fact]
    public async Task HasStylesheetsThenPreloadsThenScripts() =>
        Assert.Equal(
            """<link rel="stylesheet" href="/dist/main-5.css">"""
                + """<link rel="stylesheet" href="/dist/shared-6.css">"""
                + """<link rel="modulepreload" href="/dist/shared-2.js">"""
                + """<link rel="modulepreload" href="/dist/deep-3.js">"""
                + """<script type="module" src="/dist/main-1.js"></script>""",
            await Html("src/main.ts")
        );

    [Theory]
    [InlineData("Styles", """<link rel="stylesheet" href="/dist/shared-6.css">""")]
    [InlineData(
        "Scripts",
        """<link rel="modulepreload" href="/dist/shared-2.js"><link rel="modulepreload" href="/dist/deep-3.js">"""
            + """<script type="module" src="/dist/admin-4.js"></script>"""
    )]
    public async Task CanBeWrittenInTwoParts(string part, string html) =>
        Assert.Equal(html, await Html("src/admin.ts", part));

    [Fact]
    public async Task SharesFilesWithAnotherEntryOfThePage()
    {
        var page = await Html("src/main.ts;src/admin.ts");
        Assert.EndsWith(
            "\n" + """<script type="module" src="/dist/admin-4.js"></script>""",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CanBeAStylesheet() =>
        Assert.Equal("""<link rel="stylesheet" href="/dist/main-5.css">""", await Html("/src/print.css"));

    [Fact]
    public async Task HasClassicScriptsThatAreDeferred() =>
        Assert.Equal(
            """<script defer src="/dist/runtime.7.js"></script><script defer src="/dist/app.8.js"></script>""",
            await Html("app")
        );

    [Fact]
    public async Task IsBelowTheBasePath()
    {
        await using var app = EntrySite.Start(site);
        Assert.Contains(
            "href=\"/shop/dist/main-5.css\"",
            (await app.Get("/shop/?src=app;src/main.ts")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task HasTheNonceOfTheRequest()
    {
        site.Imports["lit"] = "dist/deep-3.js";
        var page = await Html("src/main.ts", options: options => options.Nonce = _ => "N\"");
        Assert.Equal(6, page.Split("nonce=\"N&quot;\"").Length - 1);
    }

    [Fact]
    public async Task IsCheckedOnACdn()
    {
        using var cdn = EntrySite.Create("https://cdn.example");
        await using var app = EntrySite.Start(cdn);
        var page = (await app.Get("/shop/?src=src/main.ts")).Text;
        foreach (var path in new[] { "dist/main-5.css", "dist/shared-2.js", "dist/main-1.js" })
        {
            Assert.Contains(
                $"\"https://cdn.example/{path}\" integrity=\"{WebUtility.HtmlEncode(cdn.Entry(path).Integrity)}\" "
                    + "crossorigin=\"anonymous\"",
                page.Replace("&#x2B;", "+", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>A browser rejects an import map that comes after a module or its preload.</summary>
    [Fact]
    public async Task BringsTheImportMapOnceAndBeforeTheModules()
    {
        site.Imports["/dist/deep.js"] = "dist/deep-3.js";
        var page = await Html("src/main.ts;src/admin.ts");
        const string Map = """<script type="importmap">{"imports":{"/dist/deep.js":"/dist/deep-3.js"}}</script>""";
        Assert.Contains(Map + """<link rel="modulepreload" """, page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("importmap").Length);
    }

    [Fact]
    public async Task IsFoundByItsName()
    {
        await using var app = EntrySite.Start(site);
        Assert.True(app.Urls.TryGetEntry("~/src/main.ts", out var entry));
        Assert.Equal(["dist/main-1.js"], entry.Scripts);
        Assert.Equal(["dist/main-5.css", "dist/shared-6.css"], entry.Stylesheets);
        Assert.False(app.Urls.TryGetEntry("src/other.ts", out _));
    }

    [Fact]
    public async Task IsRefusedWithTheNearestName()
    {
        await using var app = EntrySite.Start(site, environment: "Development");
        var page = await app.Get("/?src=src/man.ts");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains(
            "ASSETS420: 'src/man.ts' is not an entry point. Did you mean 'src/main.ts'?",
            page.Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsLoggedOnceInProduction()
    {
        site.EntryPoints.Clear();
        await using var app = EntrySite.Start(site);
        Assert.Equal("\n\n", (await app.Get("/?src=src/main.ts;src/main.ts")).Text);
        Assert.Contains(
            "no manifest of a bundler",
            Assert.Single(app.Messages.Of("ASSETS420")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ReportsAFileThatIsGone()
    {
        site.EntryPoints["app"] = new() { Scripts = ["dist/gone.js"], IsModule = false };
        await using var app = EntrySite.Start(site);
        await app.Get("/?src=app");
        Assert.Contains(
            "'dist/gone.js', which does not exist",
            Assert.Single(app.Messages.Of("ASSETS423")),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => site.Dispose();

    private async Task<string> Html(string source, string part = "All", Action<AssetsOptions>? options = null)
    {
        await using var app = EntrySite.Start(site, options);
        return (await app.Get($"/?src={source}&part={part}")).Text.TrimEnd('\n');
    }
}
