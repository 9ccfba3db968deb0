namespace Assets.Core.Listing;

/// <summary>Both results as text.</summary>
/// <param name="size">Writes a number of bytes for people.</param>
internal sealed class ListingText(Func<long, string> size)
{
    private static readonly IReadOnlyList<string> Columns =
    [
        "path",
        "published as",
        "size",
        "minified",
        "compressed",
        "cache",
        "source",
        "file",
    ];

    /// <summary>A table, a line with the sum, and what is unknown.</summary>
    public IEnumerable<string> Lines(AssetListing listing) =>
        [
            .. TextTable.Lines(Columns, [.. listing.Assets.Select(Row)]),
            $"{listing.Assets.Count} {(listing.Assets.Count == 1 ? "asset" : "assets")}, "
                + $"{size(listing.Assets.Sum(asset => asset.Length))} of sources.",
            .. listing.Unknown,
        ];

    /// <summary>Each path with its files.</summary>
    public static IEnumerable<string> Lines(AssetFinding finding) =>
        [.. finding.Paths.SelectMany(path => path.Claims.Select(Line).Prepend(path.Path)), .. finding.Unknown];

    private static string Line(Claim claim) =>
        claim.Answers
            ? $"  published      {claim.File} ({claim.Source})"
            : $"  not published  {claim.File} ({claim.Source}): {claim.Reason}";

    private IReadOnlyList<string> Row(ListedAsset asset) =>
        [
            asset.Path,
            asset.Published == asset.Path ? "the same" : asset.Published,
            size(asset.Length),
            Text(asset.Minify, asset.Source),
            Text(asset.Compress, asset.Source),
            Text(asset.Cache, asset.Source),
            asset.Source,
            asset.File,
        ];

    /// <summary>The decision, and what made it unless that is a property of the project or the kind of file.</summary>
    private static string Text(Decision decision, string source) =>
        decision.By == source || decision.By.StartsWith('<') ? $"{decision.Value} by {decision.By}" : decision.Value;
}
