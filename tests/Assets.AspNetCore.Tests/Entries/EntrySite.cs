using Assets.AspNetCore.Tests.Harness;
using Assets.Manifest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Tests.Entries;

/// <summary>
/// A site with what Vite has built: two entry points that share a chunk and its stylesheet, and one that is a
/// stylesheet; and one of webpack.
/// </summary>
internal static class EntrySite
{
    public static PublishedSite Create(string? baseUrl = null)
    {
        var site = PublishedSite
            .Small(baseUrl)
            .Add("dist/main-1.js", [1])
            .But(entry => entry with { Preload = ["dist/shared-2.js"] })
            .Add("dist/shared-2.js", [2])
            .But(entry => entry with { Preload = ["dist/deep-3.js"] })
            .Add("dist/deep-3.js", [3])
            .Add("dist/admin-4.js", [4])
            .But(entry => entry with { Preload = ["dist/shared-2.js"] })
            .Add("dist/main-5.css", [5])
            .Add("dist/shared-6.css", [6])
            .Add("dist/runtime.7.js", [7])
            .Add("dist/app.8.js", [8]);
        site.EntryPoints["src/main.ts"] = new()
        {
            Scripts = ["dist/main-1.js"],
            Stylesheets = ["dist/main-5.css", "dist/shared-6.css"],
        };
        site.EntryPoints["src/admin.ts"] = new() { Scripts = ["dist/admin-4.js"], Stylesheets = ["dist/shared-6.css"] };
        site.EntryPoints["src/print.css"] = new() { Stylesheets = ["dist/main-5.css"] };
        site.EntryPoints["app"] = new() { Scripts = ["dist/runtime.7.js", "dist/app.8.js"], IsModule = false };
        return site;
    }

    /// <summary>An app whose pages <c>/?src=…&amp;part=…</c> are the HTML of entry points, one on a line.</summary>
    public static RunningSite Start(
        PublishedSite site,
        Action<AssetsOptions>? options = null,
        string environment = "Production"
    ) => RunningSite.Of(site, options, environment, pipeline: Pages);

    /// <summary>Pages of an app that serves a folder live.</summary>
    public static void Pages(WebApplication app)
    {
        app.UsePathBase("/shop");
        app.UseAssets();
        app.UseRouting();
        app.MapGet(
            "/",
            async (HttpContext context, AssetUrls urls, string src, AssetEntryPart? part) =>
            {
                var html = "";
                foreach (var name in src.Split(';'))
                    html += await urls.EntryHtmlAsync(context, name, part ?? AssetEntryPart.All) + "\n";
                return Results.Content(html, "text/html");
            }
        );
    }
}
