using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>Links that start loading what files need.</summary>
internal static class PreloadLinks
{
    /// <summary>For everything behind a file, the nearest first, each once.</summary>
    /// <param name="link">The file.</param>
    /// <param name="urls">The app's assets.</param>
    /// <param name="pathBase">The request's base path.</param>
    /// <param name="author">What the author said of the file itself: what it loads is fetched in the same way, or twice.</param>
    public static IEnumerable<PreloadLink> After(AssetLink link, AssetUrls urls, PathString pathBase, FetchAttributes author) =>
        After([link], urls, pathBase, author);

    /// <summary>For the files that an author names, then for everything behind them, each once.</summary>
    public static IEnumerable<PreloadLink> For(IReadOnlyList<LinkedUrl> named, AssetUrls urls, PathString pathBase, FetchAttributes author) =>
        named.DistinctBy(linked => linked.Link.Path).Select(linked => PreloadLink.For(linked, urls, author, isNamed: true)).OfType<PreloadLink>()
            .Concat(After([.. named.Select(linked => linked.Link)], urls, pathBase, author));

    private static IEnumerable<PreloadLink> After(IReadOnlyList<AssetLink> links, AssetUrls urls, PathString pathBase, FetchAttributes author)
    {
        var seen = links.Select(link => link.Path).ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<string>(links.SelectMany(link => link.Preload));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || urls.TryUrl(path, pathBase) is not { } next)
                continue;
            if (PreloadLink.For(next, urls, author, isNamed: false) is { } preload)
                yield return preload;
            foreach (var further in next.Link.Preload)
                waiting.Enqueue(further);
        }
    }
}
