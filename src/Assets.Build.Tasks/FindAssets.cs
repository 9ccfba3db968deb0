using Assets.Core.Diagnostics;
using Assets.Core.Listing;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Shows which file is the asset of a path, and which others have the path, each with the reason why it is not
/// published; as Django's <c>findstatic</c>.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class FindAssets : SiteTask
{
    /// <summary>The property of this name: an asset path or patterns.</summary>
    public string AssetsPath { get; set; } = "";

    /// <summary>The property of this name: a file for the result as JSON, instead of text in the log.</summary>
    public string AssetsResultFile { get; set; } = "";

    /// <summary>Referenced projects whose assets are unknown, because they are not built.</summary>
    public string[] UnbuiltReferences { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        if (string.IsNullOrWhiteSpace(AssetsPath))
        {
            Report(Catalog.NoPathToFind());
            return;
        }

        // Problems with sources are errors of the publish. Here they are the reasons in the result.
        var site = Site();
        var files = new SourceList(site, _ => { }).Files();
        var options = ListingOptions();
        var lister = new AssetLister(AssetInventory.Of(files, options), options, ProjectDirectory);
        var match = ListingResult.Patterns(AssetsPath);
        var paths = lister.Find(match, new ExcludedFiles(site, files).Matching(match));
        var nearest = paths.Count > 0 ? [] : lister.Nearest(ListingResult.AssetPath(AssetsPath));
        var finding = new AssetFinding(paths, nearest, ListingResult.Unknown(UnbuiltReferences));
        new ListingResult(Log, ProjectDirectory, AssetsResultFile).Write(
            finding,
            ListingJson.Default.AssetFinding,
            ListingText.Lines(finding)
        );
        if (paths.Count == 0 && AssetsResultFile.Length == 0)
            Report(Catalog.NothingFound(ListingResult.AssetPath(AssetsPath), nearest));
    }
}
