using Assets.Core.Diagnostics;
using Assets.Core.Reporting;
using Assets.Core.Reporting.Budgets;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Project;

/// <summary>Reads <c>AssetBudget</c> items.</summary>
internal static class BudgetItems
{
    private const string Type = "AssetBudget";

    private static readonly IReadOnlyList<string> Known = ["Match", "Entry", "Ignore", "Max", "Each", "Severity"];

    private static readonly Keywords<bool> Severities = new(("error", false), ("warning", true));

    /// <summary>The budgets in file order, without those that limit nothing, which are reported.</summary>
    public static IReadOnlyList<AssetBudget> Read(ITaskItem[] items, ProjectFiles files, Action<Diagnostic> report)
    {
        var reader = new ItemReader(Type, Known, files, report);
        // MSBuild has made an item of each file that it found, or none.
        var wildcards = files
            .Elements.Where(element => element.Name == Type && element.HasWildcard && element.IsUnconditional)
            .ToList();
        foreach (var element in wildcards)
            report(
                Catalog.WildcardInName(Type, element.Include, element.Metadata("Match")) with
                {
                    Place = element.PlaceOf("Include"),
                }
            );
        return
        [
            .. items
                .Where(item => !wildcards.Exists(element => element.CanBe(item.ItemSpec)))
                .Select(item => Read(item, reader))
                .OfType<AssetBudget>(),
        ];
    }

    private static AssetBudget? Read(ITaskItem item, ItemReader reader)
    {
        reader.CheckNames(item);
        var match = ItemReader.Globs(item, "Match");
        var entry = ItemReader.Text(item, "Entry");
        if (match.Count == 0 && entry is null)
            reader.Report(item, null, Catalog.BudgetWithoutMatch(item.ItemSpec));
        var (max, each) = (Size(item, "Max", reader), Size(item, "Each", reader));
        if (ItemReader.Text(item, "Max") is null && ItemReader.Text(item, "Each") is null)
            reader.Report(item, null, Catalog.BudgetWithoutLimit(item.ItemSpec));
        return (match.Count == 0 && entry is null) || (max is null && each is null)
            ? null
            : new()
            {
                Name = item.ItemSpec,
                Match = match,
                Entry = entry,
                Ignore = ItemReader.Globs(item, "Ignore"),
                Max = max,
                Each = each,
                IsWarning = reader.OneOf(item, "Severity", Severities) ?? false,
                Place = reader.PlaceOf(item),
            };
    }

    private static long? Size(ITaskItem item, string name, ItemReader reader)
    {
        if (ItemReader.Text(item, name) is not { } text)
            return null;
        if (ByteSize.Parse(text) is { } size)
            return size;
        reader.Wrong(item, name, text, ByteSize.Allowed);
        return null;
    }
}
