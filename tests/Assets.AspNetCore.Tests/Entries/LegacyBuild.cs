using System.Text.RegularExpressions;
using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Entries;

/// <summary>
/// The build of <c>@vitejs/plugin-legacy</c> for browsers without modules. <c>plugin-legacy-8.2.3.html</c> is the
/// <c>index.html</c> that it has written for this site.
/// </summary>
public sealed partial class LegacyBuild : IDisposable
{
    private readonly PublishedSite site = PublishedSite
        .Small()
        .Add("dist/assets/index-D9nz4Jaz.js", [1])
        .But(entry => entry with { Preload = ["dist/assets/main-DMm9IBkJ.js"] })
        .Add("dist/assets/main-DMm9IBkJ.js", [2])
        .Add("dist/assets/site-DX1-xUGS.css", [3])
        .Add("dist/assets/polyfills-legacy-CRiRSS64.js", [4])
        .Add("dist/assets/index-legacy-DRVykr3i.js", [5])
        .Add("dist/assets/second-BTY2LNzi.js", [6])
        .Add("dist/assets/second-legacy-DvRIVUUY.js", [7]);

    public LegacyBuild()
    {
        site.EntryPoints["index.html"] = new()
        {
            Scripts = ["dist/assets/index-D9nz4Jaz.js"],
            Stylesheets = ["dist/assets/site-DX1-xUGS.css"],
            LegacyScripts = ["dist/assets/polyfills-legacy-CRiRSS64.js", "dist/assets/index-legacy-DRVykr3i.js"],
        };
        site.EntryPoints["src/second.js"] = new()
        {
            Scripts = ["dist/assets/second-BTY2LNzi.js"],
            LegacyScripts = ["dist/assets/polyfills-legacy-CRiRSS64.js", "dist/assets/second-legacy-DvRIVUUY.js"],
        };
    }

    [Fact]
    public async Task HasTheElementsThatThePluginWrites()
    {
        using var stream = typeof(LegacyBuild).Assembly.GetManifestResourceStream("plugin-legacy.html")!;
        using var reader = new StreamReader(stream);
        Assert.Equal(
            Elements(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)),
            Elements(await Html("index.html"))
        );
    }

    [Fact]
    public async Task LoadsASecondEntryOfThePage()
    {
        var page = await Html("index.html;src/second.js");
        Assert.Equal(2, page.Split("polyfills-legacy").Length);
        Assert.Contains(
            """<script nomodule id="vite-legacy-entry-secondlegacyDvRIVUUY" data-src="/dist/assets/second-legacy-DvRIVUUY.js">System.import(document.getElementById('vite-legacy-entry-secondlegacyDvRIVUUY').getAttribute('data-src'))</script>""",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(3, page.Split("if(window.__vite_is_modern_browser)return").Length);
    }

    [Fact]
    public async Task IsForAllBrowsersWithoutAModernBuild()
    {
        site.EntryPoints["index.html"] = site.EntryPoints["index.html"] with { Scripts = [] };
        var page = await Html("index.html");
        Assert.DoesNotContain("nomodule", page, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"module\"", page, StringComparison.Ordinal);
        Assert.Contains("""<script id="vite-legacy-entry" data-src=""", page, StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private async Task<string> Html(string source)
    {
        await using var app = EntrySite.Start(site);
        return (await app.Get($"/?src={source}")).Text;
    }

    /// <summary>
    /// Elements with their attributes and scripts, without the attribute <c>crossorigin</c>, which has no effect on
    /// files of the same origin.
    /// </summary>
    private static List<string> Elements(string html) =>
        [
            .. Element()
                .Matches(html)
                .Select(match =>
                    string.Join(
                        ' ',
                        Attribute()
                            .Matches(match.Groups[2].Value)
                            .Select(attribute => attribute.Value)
                            .Where(attribute => attribute != "crossorigin")
                            .Order(StringComparer.Ordinal)
                            .Prepend(match.Groups[1].Value)
                            .Append(match.Groups[3].Value)
                    )
                )
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex("<(link|script)([^>]*)>(?:([^<]*)</script>)?")]
    private static partial Regex Element();

    [GeneratedRegex("[a-z-]+(=\"[^\"]*\")?")]
    private static partial Regex Attribute();
}
