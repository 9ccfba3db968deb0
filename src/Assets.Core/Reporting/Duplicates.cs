namespace Assets.Core.Reporting;

/// <summary>Finds assets with the same published bytes: a visitor who needs both downloads them twice.</summary>
internal static class Duplicates
{
    /// <summary>Groups of paths, those with the most superfluous bytes first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<ReportedAsset> assets) =>
        [
            .. assets
                .Where(asset => asset.Published > 0)
                .GroupBy(asset => asset.Digest, StringComparer.Ordinal)
                .Select(group => group.ToList())
                .Where(group => group.Count > 1)
                .OrderByDescending(group => group[0].Wire() * (group.Count - 1))
                .ThenBy(group => group[0].Path, StringComparer.Ordinal)
                .Select(group => group.Select(asset => asset.Path).ToList()),
        ];
}
