using Assets.Core.Listing;
using Assets.Core.Reporting;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// Shows what a publish would do with each file, with the parameters of the publish. Nothing is processed.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ListAssets : SiteTask
{
    /// <summary>The property of this name: patterns of the asset paths that are listed; empty for all.</summary>
    public string AssetsPath { get; set; } = "";

    /// <summary>The property of this name: a file for the result as JSON, instead of a table in the log.</summary>
    public string AssetsResultFile { get; set; } = "";

    /// <summary>Referenced projects whose assets are unknown, because they are not built.</summary>
    public string[] UnbuiltReferences { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var options = ListingOptions();
        var files = new SourceList(Site(), Report).Files();
        var inventory = AssetInventory.Of(files, options);
        foreach (var diagnostic in inventory.Diagnostics)
            Report(diagnostic);
        var listing = new AssetListing(
            new AssetLister(inventory, options, ProjectDirectory).List(ListingResult.Patterns(AssetsPath)),
            ListingResult.Unknown(UnbuiltReferences)
        );
        new ListingResult(Log, ProjectDirectory, AssetsResultFile).Write(
            listing,
            ListingJson.Default.AssetListing,
            new ListingText(ByteSize.Of).Lines(listing)
        );
    }
}
