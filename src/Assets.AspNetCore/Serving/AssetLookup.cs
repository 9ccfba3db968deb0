using System.Diagnostics.CodeAnalysis;
using Assets.AspNetCore.Resolving;
using Microsoft.AspNetCore.Http;

namespace Assets.AspNetCore.Serving;

/// <summary>An asset that a request names.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="IsFolder">
/// Whether the asset is the index of a folder and the request path has no trailing slash. The browser is then
/// redirected, because it would resolve relative URLs of the page against the parent folder.
/// </param>
internal readonly record struct FoundAsset(ServedAsset Asset, bool IsFolder);

/// <summary>Finds the asset that a request names.</summary>
/// <param name="assets">The app's assets.</param>
/// <param name="indexFiles">Whether a folder is answered with its <c>index.html</c>.</param>
internal sealed class AssetLookup(IAssetResolver assets, bool indexFiles)
{
    private const string IndexFile = "index.html";

    /// <summary>Whether a look-up reads files. Its result is then kept for the request.</summary>
    public bool ReadsFiles { get; } = assets is not PublishedAssets;

    /// <param name="request">The request; its path is decoded.</param>
    /// <param name="found">The asset.</param>
    /// <param name="prefixSegments">Segments of the path that belong to a route group.</param>
    /// <returns>Whether the path is that of an asset.</returns>
    public bool TryFind(HttpRequest request, out FoundAsset found, int prefixSegments = 0)
    {
        found = default;
        var path = WithoutPrefix(request.Path.Value, prefixSegments);
        if (path.Length > 1 && path[0] == '/' && assets.Find(path[1..]) is { } asset)
        {
            found = new(asset, IsFolder: false);
            return true;
        }

        return indexFiles && TryFindIndex(path, hasPrefix: prefixSegments > 0 || request.PathBase.HasValue, out found);
    }

    /// <summary>Finds an asset by its logical path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out ServedAsset? asset) =>
        (asset = assets.Find(path)) is not null;

    private bool TryFindIndex(ReadOnlySpan<char> path, bool hasPrefix, out FoundAsset found)
    {
        found = default;
        // The path is empty for a request for the base path or the group itself, without a slash.
        if (path.IsEmpty ? !hasPrefix : path[0] != '/')
            return false;
        var isFolder = path is not [.., '/'];
        var folder = path.IsEmpty ? path : path[1..];
        if (assets.Find(string.Concat(folder, isFolder && folder.Length > 0 ? "/" : "", IndexFile)) is not { } asset)
            return false;
        found = new(asset, isFolder);
        return true;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> path, int segments)
    {
        for (; segments > 0 && !path.IsEmpty; segments--)
        {
            var slash = path[1..].IndexOf('/');
            path = slash < 0 ? default : path[(slash + 1)..];
        }

        return path;
    }
}
