namespace Assets.Core.Reporting;

/// <summary>Compares the sizes of two publishes.</summary>
internal static class Comparison
{
    /// <summary>The bytes on the wire of each asset.</summary>
    public static IReadOnlyDictionary<string, long> Sizes(ReportDocument document) =>
        document.Assets.ToDictionary(asset => asset.Path, asset => asset.Wire(), StringComparer.Ordinal);

    /// <summary>The comparison of a document with an earlier publish.</summary>
    /// <param name="document">The document.</param>
    /// <param name="earlier">The sizes of the earlier publish.</param>
    /// <param name="against">The earlier publish, as part of a sentence.</param>
    public static ReportedComparison Of(
        ReportDocument document,
        IReadOnlyDictionary<string, long> earlier,
        string against
    )
    {
        var sizes = Sizes(document);
        return new()
        {
            Against = against,
            Before = earlier.Values.Sum(),
            After = sizes.Values.Sum(),
            Changes = SizeChange.Between(earlier, sizes),
        };
    }
}
