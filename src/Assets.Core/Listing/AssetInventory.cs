using Assets.Core.Collecting;
using Assets.Core.Diagnostics;

namespace Assets.Core.Listing;

/// <summary>
/// What a publish would collect: the first step of the pipeline alone, which reads and writes no content.
/// </summary>
/// <param name="Files">The assets with the files that they come from, in ordinal order of their paths.</param>
/// <param name="Lost">The files that do not become assets.</param>
/// <param name="Diagnostics">The problems.</param>
internal sealed record AssetInventory(
    IReadOnlyList<(SourceAsset Asset, SourceFile Source)> Files,
    IReadOnlyList<LostFile> Lost,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    /// <summary>Collects.</summary>
    public static AssetInventory Of(IReadOnlyList<SourceFile> sources, PipelineOptions options)
    {
        var lost = new List<LostFile>();
        var (collected, diagnostics) = new AssetCollector(options, lost.Add).Collect(sources);
        var assets = PrecompressedFiles.LeaveOut(collected, options);
        if (assets.Count < collected.Count)
            lost.AddRange(
                collected
                    .ExceptBy(assets.Select(asset => asset.Path), asset => asset.Path)
                    .Select(asset => new LostFile(
                        asset.Path.Value,
                        asset.File,
                        asset.SourceName,
                        "the publish makes the compressed form of the file itself"
                    ))
            );
        var byFile = sources.ToLookup(source => (source.Path, source.File));
        return new(
            [.. assets.Select(asset => (asset, byFile[(asset.Path.Value, asset.File)].First()))],
            lost,
            diagnostics
        );
    }
}
