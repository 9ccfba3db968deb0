namespace Assets.Core.Reporting.Budgets;

/// <summary>A budget and the files it counts.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Files">The files and their bytes on the wire, the heaviest first.</param>
internal sealed record BudgetUse(AssetBudget Budget, IReadOnlyList<ReportedSize> Files)
{
    // Enough to see where the bytes are.
    private const int Shown = 5;

    /// <summary>The sum of the smallest representations.</summary>
    public long Size => Files.Sum(file => file.Size);

    /// <summary>Whether the sum exceeds its limit.</summary>
    public bool ExceedsMax => Size > Budget.Max;

    /// <summary>The files that exceed the limit of each file.</summary>
    public IReadOnlyList<ReportedSize> TooHeavy => [.. Files.Where(file => file.Size > Budget.Each)];

    /// <summary>How full each budget is.</summary>
    /// <param name="budgets">The budgets.</param>
    /// <param name="sizes">The bytes on the wire of each asset.</param>
    /// <param name="loaded">The assets that are loaded for each entry point.</param>
    public static IReadOnlyList<BudgetUse> Of(
        IReadOnlyList<AssetBudget> budgets,
        IReadOnlyDictionary<string, long> sizes,
        IReadOnlyDictionary<string, IReadOnlySet<string>> loaded
    ) =>
        [
            .. budgets.Select(budget => new BudgetUse(
                budget,
                [
                    .. sizes
                        .Where(size => budget.Counts(size.Key) && IsLoaded(budget, size.Key, loaded))
                        .Select(size => new ReportedSize(size.Key, size.Value))
                        .OrderByDescending(file => file.Size)
                        .ThenBy(file => file.Path, StringComparer.Ordinal),
                ]
            )),
        ];

    private static bool IsLoaded(
        AssetBudget budget,
        string path,
        IReadOnlyDictionary<string, IReadOnlySet<string>> loaded
    ) => budget.Entry is not { } entry || (loaded.TryGetValue(entry, out var files) && files.Contains(path));

    /// <summary>The budget in a report.</summary>
    public ReportedBudget ToReported() =>
        new()
        {
            Name = Budget.Name,
            Match = Budget.Match.Count == 0 ? null : string.Join(';', Budget.Match),
            Entry = Budget.Entry,
            Ignore = Budget.Ignore.Count == 0 ? null : string.Join(';', Budget.Ignore),
            Max = Budget.Max,
            Each = Budget.Each,
            Size = Size,
            Files = Files.Count,
            Exceeded = ExceedsMax || TooHeavy.Count > 0,
            Heaviest = [.. Files.Take(Shown)],
        };
}
