using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Entries;

/// <summary>
/// A view with three entries whose layout has another one in its head. Razor renders the view first.
/// </summary>
public sealed class EntryInAView : IAsyncLifetime
{
    private readonly PublishedSite site = EntrySite.Create();
    private string[] lines = [];

    public async ValueTask InitializeAsync()
    {
        site.Imports["lit"] = "dist/deep-3.js";
        await using var app = RazorSite.Of(site);
        lines = await app.Lines("/Entries");
    }

    [Fact]
    public void OfTheLayoutHasTheSharedFiles() =>
        Assert.Contains(
            """<link rel="stylesheet" href="/dist/shared-6.css">""",
            LineOf("src=\"/dist/main-1.js\""),
            StringComparison.Ordinal
        );

    [Fact]
    public void FollowsTheImportMapThatThePageHas()
    {
        Assert.Contains(
            """<script nonce="map" type="importmap">{"imports":{"lit":"/dist/deep-3.js"}}</script>""",
            lines
        );
        Assert.Single(lines, line => line.Contains("importmap", StringComparison.Ordinal));
    }

    [Fact]
    public void PassesAttributesOnToItsScript() =>
        Assert.Contains(
            """<script type="module" src="/dist/admin-4.js" crossorigin="use-credentials" async fetchpriority="high" data-name="&quot;a&quot;" id="admin"></script>""",
            lines
        );

    [Fact]
    public void HasItsIdOnce() =>
        Assert.Contains(
            """<script src="/dist/runtime.7.js" nonce="abc" async></script><script src="/dist/app.8.js" nonce="abc" async id="app"></script>""",
            lines
        );

    [Fact]
    public async Task IsReportedWithItsPlace()
    {
        site.EntryPoints.Remove("src/print.css");
        await using var app = RazorSite.Of(site);
        await app.Get("/Entries");
        Assert.StartsWith(
            "Warning Pages/Entries.cshtml: ASSETS420: 'src/print.css'",
            Assert.Single(app.Messages.Of("ASSETS420")),
            StringComparison.Ordinal
        );
    }

    public ValueTask DisposeAsync()
    {
        site.Dispose();
        return default;
    }

    private string LineOf(string text) => Assert.Single(lines, line => line.Contains(text, StringComparison.Ordinal));
}
