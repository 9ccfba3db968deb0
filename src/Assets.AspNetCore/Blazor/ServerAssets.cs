using Assets.AspNetCore.TagHelpers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Blazor;

/// <summary>The site's assets, and for names that only the framework has, such as those of <c>_framework/</c>, its own.</summary>
internal sealed class ServerAssets(AssetUrls urls) : IComponentAssets
{
    public ComponentAsset Find(string path, ResourceAssetCollection collection)
    {
        if (urls.TryUrl(path, PathString.Empty) is null && CollectedAssets.Knows(path, collection))
            return CollectedAssets.Instance.Find(path, collection);

        var linked = urls.Url(path, PathString.Empty, place: null);
        return new(
            Relative(linked.Url),
            urls.WithIntegrity ? linked.Link.Integrity : null,
            urls.CrossOrigin ? "anonymous" : null);
    }

    public IEnumerable<IEnumerable<(string Name, string? Value)>> Preloads(
        string path, string? nonce, string? crossOrigin) =>
        urls.TryUrl(path, PathString.Empty) is not { } linked
            ? []
            : PreloadLinks.After(linked.Link, urls, PathString.Empty, new(nonce, crossOrigin))
                .Select(link => (link with { Url = Relative(link.Url) }).Attributes()
                    .Select(attribute => (attribute.Name, (string?)attribute.Value)));

    /// <summary>Relative to the page's <c>base</c> element: a circuit has no request that would tell the base path.</summary>
    private static string Relative(string url) => url.TrimStart('/') is { Length: > 0 } relative ? relative : "./";
}
