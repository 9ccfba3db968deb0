using Assets.Core.Bundlers;
using Assets.Core.Diagnostics;

namespace Assets.Core.Collecting;

/// <summary>The assets of a site before anything in them is read.</summary>
/// <param name="Assets">The assets, in ordinal order of their paths.</param>
/// <param name="Bundles">The outputs of bundlers among them.</param>
/// <param name="Diagnostics">The problems with names and files, without those of the outputs.</param>
internal sealed record CollectedSite(
    IReadOnlyList<SourceAsset> Assets,
    Bundles Bundles,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    /// <summary>Collects.</summary>
    /// <param name="options">The options of the run.</param>
    /// <param name="files">The files of all sources.</param>
    public static CollectedSite Of(PipelineOptions options, IReadOnlyList<SourceFile> files)
    {
        var (collected, diagnostics) = new AssetCollector(options).Collect(files);
        var paths = new Lazy<HashSet<string>>(() => [.. collected.Select(asset => asset.Path.Value)]);
        var bundles = Bundles.In(files, path => paths.Value.Contains(path));
        var (assets, notices) = new BundledAssets(bundles, options.Rules).Mark(collected);
        return new(
            PrecompressedFiles.LeaveOut(assets, options),
            bundles with
            {
                Diagnostics = [.. bundles.Diagnostics, .. notices],
            },
            diagnostics
        );
    }
}
