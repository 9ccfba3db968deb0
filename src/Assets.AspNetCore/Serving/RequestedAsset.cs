using Assets.AspNetCore.Resolving;

namespace Assets.AspNetCore.Serving;

/// <summary>What a request path asks for.</summary>
/// <param name="assets">The app's assets.</param>
/// <param name="indexFiles">Whether a folder stands for its <c>index.html</c>.</param>
internal sealed class RequestedAsset(IAssetResolver assets, bool indexFiles)
{
    private const string IndexFile = "index.html";

    /// <summary>The asset, or null when the path is none of ours.</summary>
    /// <param name="path">The decoded path with its leading slash.</param>
    /// <param name="isFolder">Whether it is the index of a folder that was named without a slash at its end, from which the page's relative URLs would lead astray.</param>
    public AssetResponse? Find(string? path, out bool isFolder)
    {
        isFolder = false;
        if (path is not ['/', ..])
            return null;
        if (path.Length > 1 && assets.Find(path.AsSpan(1)) is { } asset)
            return asset;
        if (!indexFiles)
            return null;

        isFolder = path[^1] != '/';
        return assets.Find(string.Concat(path.AsSpan(1), isFolder ? "/" : "", IndexFile));
    }
}
