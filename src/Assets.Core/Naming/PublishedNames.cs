using Assets.Core.Importing;
using Assets.Core.References;

namespace Assets.Core.Naming;

/// <summary>
/// Decides which assets have a fingerprint in their name: those for which the policy sets it, without those
/// whose names code uses.
/// </summary>
internal sealed class PublishedNames
{
    private readonly AssetPolicy defaults;
    private readonly HashSet<LogicalPath> kept;

    /// <param name="options">The run's options.</param>
    /// <param name="scanned">All assets, in ordinal order of their paths.</param>
    public PublishedNames(PipelineOptions options, IReadOnlyList<ScannedAsset> scanned)
    {
        defaults = options.Defaults;
        var modules = scanned.Where(asset => asset.IsModule).Select(asset => asset.Asset.Path).ToHashSet();
        Kept =
        [
            .. scanned
                .SelectMany(asset => asset.Names.Assets)
                .Where(name => HasTwoUrls(name, options, modules))
                .DistinctBy(name => name.Path),
        ];
        kept = [.. Kept.Select(name => name.Path)];
    }

    /// <summary>The assets that keep their plain names, each once, in order of the files that use them.</summary>
    public IReadOnlyList<KeptName> Kept { get; }

    /// <summary>Whether the published name of an asset has its fingerprint.</summary>
    public bool CarryFingerprint(Asset asset) =>
        asset.Policy.Over(defaults).Fingerprint == true && !kept.Contains(asset.Path);

    // An import map of ours leads computed imports to the published names too.
    private static bool HasTwoUrls(KeptName name, PipelineOptions options, HashSet<LogicalPath> modules) =>
        name.Reason switch
        {
            KeptNameReason.ComputedImport or KeptNameReason.ImportMapKey => options.JavaScriptModules
                == JavaScriptModules.Rewrite,
            KeptNameReason.ModuleInAttribute => options.JavaScriptModules == JavaScriptModules.Rewrite
                && modules.Contains(name.Path),
            _ => true,
        };
}
