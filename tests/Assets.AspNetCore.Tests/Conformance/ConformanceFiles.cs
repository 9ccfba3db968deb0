using Assets.AspNetCore.Tests.Harness;

namespace Assets.AspNetCore.Tests.Conformance;

/// <summary>The files that <c>requests.txt</c> names. The same for each server that gets these requests.</summary>
internal static class ConformanceFiles
{
    /// <summary>A new site of them; one file is gone, and one is not in the manifest.</summary>
    public static PublishedSite Site() => Add(PublishedSite.Small());

    /// <summary>Adds the files to a site that already has the small one's.</summary>
    public static PublishedSite Add(PublishedSite site)
    {
        site.Add("js/app.mjs", "export {}"u8.ToArray())
            .Add("data/x.unknown", [1, 2, 3])
            .Add("video/film.mp4", PublishedSite.Noise(300_000))
            .Add("empty.txt", [])
            .Add("ruled.txt", [1], cacheControl: "max-age=60")
            .Add("gone.txt", [1], "gone.6666666666.txt")
            .Add("bilder/größe 1.txt", [1])
            .Add("a+b.txt", [1])
            .Add("100%.txt", [1])
            .Add("x{y}.txt", [1])
            .Add("~x.txt", [1])
            .Add("who?.txt", [1])
            .Add("no#1.txt", [1]);
        File.Delete(site.FileOf("gone.txt"));
        File.WriteAllText(Path.Combine(site.WebRoot, "secret.txt"), "secret");
        return site;
    }
}
