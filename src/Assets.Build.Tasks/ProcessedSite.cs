using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Diagnostics;
using Assets.Core.Releases;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// The complete item lists after a run: the processed assets in place of their sources, and the assets that we leave
/// unchanged.
/// </summary>
internal sealed class ProcessedSite
{
    private readonly SiteItems site;
    private readonly OutputOptions options;
    private readonly StaticWebAssetItems items;
    private readonly Dictionary<string, StaticWebAssetInput> inputs;
    private readonly HashSet<string> replaced;

    /// <param name="site">The items of the SDK and of the project.</param>
    /// <param name="options">Which files and endpoints there are beside the assets.</param>
    /// <param name="outputDirectory">Absolute path of the folder that the run writes to.</param>
    public ProcessedSite(SiteItems site, OutputOptions options, string outputDirectory)
    {
        (this.site, this.options) = (site, options);
        items = new StaticWebAssetItems(
            site.PackageId,
            Path.Combine(outputDirectory, "wwwroot") + Path.DirectorySeparatorChar
        );
        // Two items of one path are a conflict, which the run has reported unless they are one file.
        inputs = site
            .Inputs.DistinctBy(input => input.Path, StringComparer.Ordinal)
            .ToDictionary(input => input.Path, StringComparer.Ordinal);

        // A compressed alternative has the bytes of its primary asset, so both are replaced together.
        replaced = site.Inputs.Select(input => input.Item.ItemSpec).ToHashSet(StringComparer.Ordinal);
        replaced.UnionWith(
            site.StaticWebAssets.Where(asset =>
                    asset.GetMetadata("AssetRole") == "Alternative"
                    && replaced.Contains(asset.GetMetadata("RelatedAsset"))
                )
                .Select(asset => asset.ItemSpec)
        );
    }

    /// <summary>All <c>StaticWebAsset</c> items.</summary>
    public ITaskItem[] Assets(PipelineResult result) =>
        [
            .. site.StaticWebAssets.Where(asset => !replaced.Contains(asset.ItemSpec)),
            .. result.Assets.Where(IsStaticWebAsset).SelectMany(asset => items.Assets(asset, InputOf(asset))),
        ];

    /// <summary>All <c>StaticWebAssetEndpoint</c> items.</summary>
    public ITaskItem[] Endpoints(PipelineResult result) =>
        [
            .. site.Endpoints.Where(endpoint => !replaced.Contains(endpoint.GetMetadata("AssetFile"))),
            .. result
                .Assets.Where(IsStaticWebAsset)
                .SelectMany(asset => PublishedEndpoint.Of(asset, InputOf(asset)))
                .Select(endpoint => endpoint.ToItem()),
        ];

    /// <summary>Endpoints that have no item.</summary>
    public IEnumerable<PublishedEndpoint> OwnEndpoints(PipelineResult result) =>
        options.StaticWebAssetEndpoints
            ? result
                .Assets.Where(asset => !IsStaticWebAsset(asset))
                .SelectMany(asset => PublishedEndpoint.Of(asset, InputOf(asset)))
                .Where(endpoint => !options.EndpointExclusion.AnyMatches(endpoint.Route))
            : [];

    /// <summary>The files of the release, those that the SDK copies included.</summary>
    public IReadOnlyList<ReleaseFile> Files(PipelineResult result) =>
        [
            .. result.Assets.SelectMany(asset => FilesUnder(asset.Url, asset)),
            .. result.Assets.SelectMany(DeltasOf),
            .. result.Assets.SelectMany<PublishedAsset, ReleaseFile>(asset =>
                asset.HiddenSourceMap is { } map ? [HiddenSourceMap(asset, map)] : []
            ),
            .. options.KeepOriginalNames
                ? result
                    .Assets.Where(asset => asset.IsFingerprinted)
                    .SelectMany(asset =>
                        FilesUnder(asset.Source.Path, asset)
                            .Select(file => file with { Rule = CopyRule.IfDifferent, IsFingerprinted = false })
                    )
                : [],
        ];

    /// <summary>Each published path that two files have.</summary>
    public static IEnumerable<Diagnostic> Conflicts(IEnumerable<ReleaseFile> files)
    {
        // Letter case is ignored: it is one file on Windows and macOS.
        var claims = new Dictionary<string, ReleaseFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!claims.TryAdd(file.Target, file))
                yield return Catalog.PublishedTwice(file.Target, claims[file.Target].Source, file.Source);
        }
    }

    private IEnumerable<ReleaseFile> FilesUnder(LogicalPath path, PublishedAsset published)
    {
        var rule =
            IsStaticWebAsset(published) ? CopyRule.ByTheSdk
            : published.IsFingerprinted ? CopyRule.IfAbsent
            : CopyRule.IfDifferent;
        return published.Files.Select(file => new ReleaseFile(
            file.File,
            $"{CollectItem.WebRoot}/{path}{file.Coding.Suffix()}",
            file.Length,
            file.Digest,
            rule,
            published.IsImmutable
        ));
    }

    /// <summary>
    /// The SDK knows no such representation, so that it copies none. Another version of the encoder makes other bytes
    /// under the same name.
    /// </summary>
    private static IEnumerable<ReleaseFile> DeltasOf(PublishedAsset published) =>
        published.Deltas.Select(delta => new ReleaseFile(
            delta.File,
            $"{CollectItem.WebRoot}/{delta.NameUnder(published.Url)}",
            delta.Length,
            delta.Digest,
            CopyRule.IfDifferent,
            published.IsImmutable
        ));

    private static ReleaseFile HiddenSourceMap(PublishedAsset published, PublishedFile map) =>
        new(
            map.File,
            $"sourcemaps/{published.Url}.map",
            map.Length,
            map.Digest,
            CopyRule.IfDifferent,
            published.IsImmutable
        );

    /// <summary>
    /// The SDK does not process an asset further, unless another of its steps looks for the asset's trait (a JavaScript
    /// initialiser), or no app serves the site: then its steps make import maps and lists for service workers of the
    /// items.
    /// </summary>
    private bool IsStaticWebAsset(PublishedAsset published) =>
        site.IsStandalone || InputOf(published)?.Item.GetMetadata("AssetTraitName") is { Length: > 0 };

    /// <summary>
    /// Source files that are published as assets, or replaced by one, and that as content of the project would be
    /// published once more.
    /// </summary>
    public ITaskItem[] Sources(PipelineResult result) =>
        [
            .. replaced.Select(file => new TaskItem(file)),
            .. result
                .Assets.Where(asset => asset.Source.SourceName == CollectItem.WebRoot && InputOf(asset) is null)
                .Select(asset => new TaskItem(asset.Source.File)),
        ];

    /// <summary>The SDK's item behind an asset; none when a file of another source has replaced it.</summary>
    private StaticWebAssetInput? InputOf(PublishedAsset published) =>
        inputs.TryGetValue(published.Source.Path.Value, out var input)
        && input.Item.GetMetadata("FullPath") == published.Source.File
            ? input
            : null;
}
