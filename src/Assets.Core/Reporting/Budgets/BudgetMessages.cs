using Assets.Core.Diagnostics;

namespace Assets.Core.Reporting.Budgets;

/// <summary>Reports budgets that are exceeded or count nothing.</summary>
internal static class BudgetMessages
{
    /// <summary>The diagnostics of one budget.</summary>
    /// <param name="use">The budget and its files.</param>
    /// <param name="changes">
    /// What has changed since the last publish; <see langword="null"/> if there is none to compare with. It is called
    /// for an exceeded budget only.
    /// </param>
    public static IEnumerable<Diagnostic> Of(BudgetUse use, Func<IReadOnlyList<SizeChange>?> changes)
    {
        var budget = use.Budget;
        if (use.Files.Count == 0)
            yield return Nothing(budget) with
            {
                Place = budget.Place,
            };
        if (use.ExceedsMax)
            yield return Catalog.BudgetExceeded(use, Growth(use, changes())) with
            {
                Place = budget.Place,
            };
        if (use.TooHeavy.Count > 0)
            yield return Catalog.FilesOverBudget(use, Growth(use, changes())) with
            {
                Place = budget.Place,
            };
    }

    private static Diagnostic Nothing(AssetBudget budget) =>
        budget.Entry is { } entry
            ? Catalog.BudgetOfUnknownEntry(budget.Name, entry)
            : Catalog.BudgetMatchesNothing(budget.Name, string.Join(';', budget.Match));

    private static IReadOnlyList<SizeChange>? Growth(BudgetUse use, IReadOnlyList<SizeChange>? changes)
    {
        var counted = use.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return changes is null
            ? null
            : [.. changes.Where(change => counted.Contains(change.Path) && change.Growth() > 0)];
    }
}
