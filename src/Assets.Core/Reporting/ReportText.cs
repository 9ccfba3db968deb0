using System.Globalization;

namespace Assets.Core.Reporting;

/// <summary>A short report for a terminal.</summary>
internal static class ReportText
{
    private const int Shown = 10;

    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(ReportDocument document)
    {
        var groups = document.Assets.ToLookup(asset => asset.Group);
        yield return Row("", "files", "published", "on the wire");
        foreach (var name in AssetGroups.Names.Where(groups.Contains))
            yield return Row(name, [.. groups[name]]);
        yield return Row("all", document.Assets);
        yield return "";
        yield return "The largest on the wire:";
        foreach (var asset in document.Assets.OrderByDescending(asset => asset.Wire()).Take(Shown))
            yield return $"{ByteSize.Of(asset.Wire()), 12}  {asset.Path}";
        foreach (var line in Budgets(document.Budgets ?? []).Concat(Changes(document.Comparison)))
            yield return line;
        if (document.Run is null)
        {
            yield return "";
            yield return "A manifest has no sources, references, warnings, budgets and times. They are in the "
                + "assets.report.json that a publish writes with AssetsReport=true.";
        }
    }

    private static IEnumerable<string> Budgets(IReadOnlyList<ReportedBudget> budgets)
    {
        if (budgets.Count == 0)
            yield break;
        yield return "";
        yield return "Budgets:";
        foreach (var budget in budgets)
        {
            var limit = ByteSize.Of(budget.Max ?? budget.Each ?? 0) + (budget.Max is null ? " each" : "");
            yield return $"{ByteSize.Of(budget.Size), 12}  {budget.Name}, limit {limit}"
                + (budget.Exceeded ? ", exceeded" : "");
        }
    }

    private static IEnumerable<string> Changes(ReportedComparison? comparison)
    {
        if (comparison is null)
            yield break;
        yield return "";
        yield return $"{ByteSize.Difference(comparison.After - comparison.Before)} since {comparison.Against}:";
        foreach (var change in comparison.Changes.Take(Shown))
            yield return $"{ByteSize.Difference(change.Growth()), 12}  {change.Path}"
                + (
                    change.Before is null ? ", new"
                    : change.After is null ? ", gone"
                    : ""
                );
    }

    private static string Row(string name, IReadOnlyList<ReportedAsset> assets) =>
        Row(
            name,
            assets.Count.ToString("N0", CultureInfo.InvariantCulture),
            ByteSize.Of(assets.Sum(asset => asset.Published)),
            ByteSize.Of(assets.Sum(asset => asset.Wire()))
        );

    private static string Row(string name, string files, string published, string wire) =>
        $"{name, -16}{files, 8}{published, 12}{wire, 14}";
}
