using System.Collections.Concurrent;
using Assets.AspNetCore.Resolving;
using Assets.AspNetCore.Urls;

namespace Assets.AspNetCore.Markup;

/// <summary>What a file becomes when it is inlined.</summary>
internal enum InlineKind
{
    Stylesheet,

    Script,

    /// <summary>The content of a <c>script</c> element that is not JavaScript: JSON, a template.</summary>
    Data,

    Image,
}

/// <summary>The content of inlined assets, created once for each file and URL.</summary>
/// <param name="assets">The site's assets.</param>
internal sealed class InlineAssets(IAssetResolver assets)
{
    /// <summary>Base paths can come from request headers, so their number must be bounded.</summary>
    private const int MaximumKept = 1000;

    private readonly ConcurrentDictionary<(string Url, InlineKind Kind), Kept> kept = new();

    private int keptCount;

    /// <summary>The kind of an asset by its media type, where there is no element.</summary>
    public static InlineKind KindOf(AssetLink link) =>
        link.MediaType switch
        {
            "text/css" => InlineKind.Stylesheet,
            "text/javascript" => InlineKind.Script,
            var type when type.StartsWith("image/", StringComparison.Ordinal) => InlineKind.Image,
            _ => InlineKind.Data,
        };

    /// <summary>
    /// The content or the reason why there is none; null when there is no such asset or its file is missing.
    /// </summary>
    public InlineAsset? Find(LinkedUrl linked, InlineKind kind)
    {
        if (AssetFile.Find(assets, linked.Link.Path) is not { } file)
            return null;
        if (kept.TryGetValue((linked.Url, kind), out var known) && known.ETag == file.ETag)
            return known.Asset;
        if (AssetFile.Text(file) is not { } text)
            return null;

        var made = new Kept(file.ETag, InlineAsset.Of(kind, text, linked));
        // A file that is served live can change. Its new content replaces the old one.
        if (known is not null || Interlocked.Increment(ref keptCount) <= MaximumKept)
            kept[(linked.Url, kind)] = made;
        return made.Asset;
    }

    private sealed record Kept(string ETag, InlineAsset Asset);
}
