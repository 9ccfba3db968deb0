using Assets.Core.Importing;
using Assets.Core.References;
using Assets.Web;

namespace Assets.Core.Naming;

/// <summary>
/// Decides which assets have a fingerprint in their name: those for which the policy sets it, without those
/// whose names code uses.
/// </summary>
internal sealed class PublishedNames
{
    private readonly PipelineOptions options;
    private readonly IReadOnlyList<ScannedAsset> scanned;
    private readonly HashSet<LogicalPath> kept;
    private HashSet<LogicalPath>? rewritten;

    /// <param name="options">The run's options.</param>
    /// <param name="scanned">All assets, in ordinal order of their paths.</param>
    public PublishedNames(PipelineOptions options, IReadOnlyList<ScannedAsset> scanned)
    {
        (this.options, this.scanned) = (options, scanned);
        Kept =
        [
            .. scanned
                .SelectMany(asset => asset.Names.Assets)
                .Concat(InViews())
                .Concat(InBundles())
                .Where(HasTwoUrls)
                .DistinctBy(name => name.Path),
        ];
        kept = [.. Kept.Select(name => name.Path)];
    }

    /// <summary>The assets that keep their plain names, each once, in order of the files that use them.</summary>
    public IReadOnlyList<KeptName> Kept { get; }

    /// <summary>Whether the published name of an asset has its fingerprint.</summary>
    public bool CarryFingerprint(SourceAsset asset) =>
        asset.Policy.Over(options.Defaults).Fingerprint == true && !kept.Contains(asset.Path);

    private bool HasTwoUrls(KeptName name) =>
        name.Reason switch
        {
            KeptNameReason.ImportWithQuery => options.JavaScriptModules == JavaScriptModules.ImportMap,
            // The second URL of a script is a second run, and code compares URLs in attributes. The second URL of an
            // image is a second download only, and JSON lists hundreds of them.
            KeptNameReason.NamedInAttribute => IsScript(name.Path) || IsRewritten(name.Path),
            KeptNameReason.NamedInJson => IsScript(name.Path)
                || (name.Path.Extension == ".css" && IsRewritten(name.Path)),
            KeptNameReason.NamedInView => IsRewritten(name.Path),
            _ => true,
        };

    private IEnumerable<KeptName> InBundles() =>
        options.Defaults.Fingerprint == true ? scanned.Where(asset => asset.Source.IsBundled).SelectMany(InBundle) : [];

    /// <summary>What a file refers to that is published byte for byte, except what a rule decides on.</summary>
    private IEnumerable<KeptName> InBundle(ScannedAsset asset) =>
        asset
            .References.Where(found =>
                !(found.IsModuleImport && options.JavaScriptModules == JavaScriptModules.ImportMap)
            )
            .Where(found => found.Target is { Policy.Fingerprint: null })
            .Select(found => new KeptName(
                found.Target!.Path,
                KeptNameReason.NamedByBundle,
                asset.Path,
                found.Reference.Specifier,
                new(asset.Source.File)
            ));

    private static bool IsScript(LogicalPath path) =>
        FileKinds.Of(path.Name).Syntax is Syntax.JavaScript or Syntax.Module;

    /// <summary>Whether a reference of a file or view to the asset gets the published name.</summary>
    private bool IsRewritten(LogicalPath path)
    {
        rewritten ??=
        [
            .. scanned.SelectMany(asset => asset.References).SelectMany(found => found.Targets).Select(to => to.Path),
            .. options.Views.Resolved,
        ];
        return rewritten.Contains(path);
    }

    private IEnumerable<KeptName> InViews() =>
        options.Views.Plain.Count == 0
            ? []
            : options.Views.In(new NameIndex([.. scanned.Select(asset => asset.Source)], options.Defaults));
}
