using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Markup;

/// <summary>Links that start loading what files need.</summary>
/// <param name="urls">The app's assets.</param>
/// <param name="pathBase">The request's base path.</param>
/// <param name="site">How the site's pages fetch assets.</param>
/// <param name="author">
/// What the author wrote for the file itself: what it loads is fetched in the same way, or twice.
/// </param>
internal sealed class PreloadLinks(AssetUrls urls, PathString pathBase, FetchPolicy site, AuthorAttributes author)
{
    /// <summary>For everything behind a file, the nearest first, each once.</summary>
    public IEnumerable<PreloadLink> After(AssetLink link) => After([link]);

    /// <summary>For the files that an author names, then for everything behind them, each once.</summary>
    public IEnumerable<PreloadLink> For(IReadOnlyList<LinkedUrl> named) =>
        named
            .DistinctBy(linked => linked.Link.Path)
            .Select(linked => PreloadLink.For(linked, site, author, isNamed: true))
            .OfType<PreloadLink>()
            .Concat(After([.. named.Select(linked => linked.Link)]));

    private IEnumerable<PreloadLink> After(IReadOnlyList<AssetLink> links)
    {
        var seen = links.Select(link => link.Path).ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<string>(links.SelectMany(link => link.Preload));
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || urls.TryUrl(path, pathBase) is not { } next)
                continue;
            if (PreloadLink.For(next, site, author, isNamed: false) is { } preload)
                yield return preload;
            foreach (var further in next.Link.Preload)
                waiting.Enqueue(further);
        }
    }
}
