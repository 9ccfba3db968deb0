using Assets.Web;

namespace Assets.Core.Collecting;

/// <summary>
/// Files whose name is fixed by a browser, a crawler, a standard or the framework, and so never has
/// a fingerprint.
/// Their contents are still rewritten and compressed.
/// </summary>
internal static class PlainNames
{
    private static readonly IReadOnlyList<Glob> Patterns = Glob.ParseList(
        "**/*.html;**/*.htm;"
            + // pages are visited by name
            "favicon.ico;**/apple-touch-icon*;browserconfig.xml;"
            + // requested by browsers without markup
            "robots.txt;humans.txt;ads.txt;app-ads.txt;sitemap*.xml;"
            + // requested by crawlers
            ".well-known/**;"
            + // RFC 8615
            "**/*.webmanifest;**/manifest.json;"
            + // an installed app is identified by its manifest's URL
            "**/service-worker.js;**/service-worker.*.js;**/sw.js;"
            + // a worker is updated by a request for the same URL
            "**/service-worker-assets.js;"
            + "**/_framework/**;**/*.modules.json"
    ); // the framework's own names and loader

    /// <summary>Whether the path keeps its name unless a rule decides otherwise.</summary>
    public static bool Contains(LogicalPath path) => Patterns.AnyMatches(path.Value);
}
