using Assets.AspNetCore.Tests.Blazor;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.AspNetCore.Tests.Entries;

public sealed class EntryComponent
{
    [Fact]
    public async Task WritesEachFileOnceRelativeToTheDocument()
    {
        using var site = EntrySite.Create();
        await using var app = RunningSite.Of(
            site,
            services: builder => builder.Services.AddRazorComponents().AddInteractiveServerComponents(),
            pipeline: app =>
            {
                app.UsePathBase("/shop");
                app.UseAssets();
                app.UseRouting();
                app.UseAntiforgery();
                app.MapRazorComponents<Root>().AddInteractiveServerRenderMode().WithAssets();
            }
        );
        Assert.Contains(
            """<link rel="stylesheet" href="dist/main-5.css" nonce="abc" />"""
                + """<link rel="stylesheet" href="dist/shared-6.css" nonce="abc" />"""
                + """<link rel="modulepreload" href="dist/shared-2.js" nonce="abc" />"""
                + """<link rel="modulepreload" href="dist/deep-3.js" nonce="abc" />"""
                + """<script type="module" src="dist/main-1.js" nonce="abc" async data-name="a"></script>"""
                + "\n"
                + """<script type="module" src="dist/admin-4.js"></script>""",
            (await app.Get("/shop/entry")).Text.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }
}
