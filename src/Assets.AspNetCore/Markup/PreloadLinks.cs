using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Markup;

/// <summary>Finds the preload links for what files import.</summary>
/// <param name="urls">The app's assets.</param>
/// <param name="pathBase">The request's base path.</param>
/// <param name="site">How the site's pages fetch assets.</param>
/// <param name="author">
/// The attributes of the file itself. A browser loads an import twice when its preload has other attributes.
/// </param>
internal sealed class PreloadLinks(AssetUrls urls, PathString pathBase, FetchPolicy site, AuthorAttributes author)
{
    /// <summary>Links for everything that a file imports, at any depth: the nearest first, each once.</summary>
    public IEnumerable<PreloadLink> After(AssetLink link) => After([link]);

    /// <summary>Links for the files that an author names, then for everything that they import, each once.</summary>
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
