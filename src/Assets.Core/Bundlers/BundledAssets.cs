using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Web;

namespace Assets.Core.Bundlers;

/// <summary>Marks the assets that bundlers wrote, and excludes the manifests that were read.</summary>
/// <param name="bundles">The outputs of bundlers.</param>
/// <param name="rules">The project's rules, which take precedence.</param>
internal sealed class BundledAssets(Bundles bundles, IReadOnlyList<AssetRule> rules)
{
    // The bundler has minified them as far as it was asked to.
    private static readonly AssetPolicy AsWritten = new(Minify: Minification.None, Fingerprint: false);

    private readonly List<Diagnostic> notices = [];

    /// <summary>The assets, and messages about manifests that are not published.</summary>
    /// <param name="assets">All collected assets, in ordinal order.</param>
    public (IReadOnlyList<SourceAsset> Assets, IReadOnlyList<Diagnostic> Notices) Mark(
        IReadOnlyList<SourceAsset> assets
    ) => (bundles.All.Count == 0 ? assets : [.. assets.Where(IsPublished).Select(Mark)], notices);

    private bool IsPublished(SourceAsset asset)
    {
        var isRead = bundles.All.Any(bundle =>
            asset.File == bundle.Located.File
            || (bundle.ChunkMap.Names.Count > 0 && asset.File == bundle.Folder.FileOf(ChunkImportMap.FileName))
        );
        if (
            !isRead || rules.Any(rule => rule.Policy.Fingerprint is not null && rule.Match.AnyMatches(asset.Path.Value))
        )
            return true;
        notices.Add(Catalog.BundlerManifestNotPublished(asset.Path, asset.File));
        return false;
    }

    private SourceAsset Mark(SourceAsset asset)
    {
        foreach (var bundle in bundles.All)
        {
            if (
                Below(asset, bundle.Folder) is { } path
                && bundle.Names.IsHashed(path) is { } isHashed
                && !PlainNames.Contains(asset.Path)
            )
                return asset with
                {
                    IsBundled = true,
                    HasHashedName = isHashed && asset.Policy.Fingerprint != true,
                    Policy = asset.Policy.Over(AsWritten),
                    Aliases = [.. asset.Aliases, .. AliasesOf(path, bundle)],
                };
        }

        return asset;
    }

    /// <summary>
    /// The path below the folder; <see langword="null"/> if the file is elsewhere, as one of another source can be.
    /// </summary>
    private static string? Below(SourceAsset asset, CollectedFolder folder)
    {
        if (folder.Path.Length > 0 && !asset.Path.Value.StartsWith(folder.Path + "/", StringComparison.Ordinal))
            return null;
        var path = folder.Path.Length == 0 ? asset.Path.Value : asset.Path.Value[(folder.Path.Length + 1)..];
        return asset.File == folder.FileOf(path) ? path : null;
    }

    private static IEnumerable<LogicalPath> AliasesOf(string path, Bundle bundle) =>
        bundle
            .ChunkMap.Names.Where(name => name.Value == path)
            .Select(name => LogicalPath.Parse(bundle.Folder.PathOf(name.Key)));
}
