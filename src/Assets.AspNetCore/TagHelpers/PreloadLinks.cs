using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;
using Assets.Manifest;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Assets.AspNetCore.TagHelpers;

/// <summary>Links that start loading what a file needs.</summary>
internal static class PreloadLinks
{
    /// <summary>For everything behind a file, the nearest first, each once.</summary>
    /// <param name="link">The file.</param>
    /// <param name="urls">The app's assets.</param>
    /// <param name="pathBase">The request's base path.</param>
    /// <param name="author">What the author said of the file itself: what it loads is fetched in the same way, or twice.</param>
    public static IEnumerable<IHtmlContent> After(AssetLink link, AssetUrls urls, PathString pathBase, FetchAttributes author)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { link.Path };
        var waiting = new Queue<string>(link.Preload);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || urls.TryUrl(path, pathBase) is not { } next)
                continue;
            if (For(next, urls, author) is { } element)
                yield return element;
            foreach (var further in next.Link.Preload)
                waiting.Enqueue(further);
        }
    }

    /// <summary>Null for a kind that browsers do not preload.</summary>
    private static TagBuilder? For(LinkedUrl linked, AssetUrls urls, FetchAttributes author)
    {
        var type = MediaTypes.Of(linked.Link.Path);
        var (rel, kind) = type switch
        {
            "text/javascript" => ("modulepreload", null),
            "text/css" => ("preload", "style"),
            _ when MediaTypes.IsFont(type) => ("preload", "font"),
            _ => default((string?, string?)),
        };
        if (rel is null)
            return null;

        var element = new TagBuilder("link") { TagRenderMode = TagRenderMode.StartTag };
        element.Attributes["rel"] = rel;
        element.Attributes["href"] = linked.Url;
        if (kind is not null)
            element.Attributes["as"] = kind;
        if (kind == "font")
            element.Attributes["type"] = type;
        if (kind != "font" && author.CrossOrigin is not null)
            element.Attributes["crossorigin"] = author.CrossOrigin;
        else if (kind == "font" || urls.CrossOrigin)
            element.Attributes["crossorigin"] = "anonymous";
        if (kind != "font" && author.Nonce is not null)
            element.Attributes["nonce"] = author.Nonce;
        if (kind != "font" && urls.WithIntegrity && linked.Link.Integrity is { } integrity)
            element.Attributes["integrity"] = integrity;
        return element;
    }
}
