using Assets.AspNetCore.Serving;
using Assets.Manifest;

namespace Assets.AspNetCore.Resolving;

/// <summary>The assets of one manifest. Each is created at its first request.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="site">What all assets share.</param>
internal sealed class AssetTable(ManifestIndex manifest, PublishedFolder site)
{
    private readonly ManifestAsset?[] assets = new ManifestAsset?[manifest.Count];

    public ServedAsset? Find(ReadOnlySpan<char> path) =>
        manifest.Find(path, out var isPublished) is >= 0 and var entry ? Asset(entry).Respond(isPublished) : null;

    public AssetLink? Link(string path) => manifest.Find(path, out _) is >= 0 and var entry ? Asset(entry).Link : null;

    /// <summary>
    /// Two concurrent requests may both create the asset. The first one is kept, so that a body is in memory once.
    /// </summary>
    private ManifestAsset Asset(int entry) =>
        assets[entry]
        ?? Interlocked.CompareExchange(ref assets[entry], new(manifest[entry], site), null)
        ?? assets[entry]!;
}
