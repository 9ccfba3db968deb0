using Assets.Core.Reporting;
using Assets.Core.Reporting.Budgets;

namespace Assets.Core.Diagnostics;

/// <summary>Budgets and reports: ASSETS320 to ASSETS329.</summary>
internal static partial class Catalog
{
    /// <summary>The files of a budget are larger than its limit.</summary>
    /// <param name="use">The budget.</param>
    /// <param name="growth">What grew since the last publish; null if that is not known.</param>
    public static Diagnostic BudgetExceeded(BudgetUse use, IReadOnlyList<SizeChange>? growth) =>
        new(
            "ASSETS320",
            SeverityOf(use.Budget),
            $"The budget '{use.Budget.Name}' is exceeded: its {Count(use.Files.Count, "file")} "
                + $"{(use.Files.Count == 1 ? "has" : "have")} {ByteSize.Of(use.Size)} when compressed, "
                + $"{ByteSize.Of(use.Size - use.Budget.Max!.Value)} more than {ByteSize.Of(use.Budget.Max!.Value)}. "
                + $"The heaviest {(use.Files.Count == 1 ? "is" : "are")} {Sizes(use.Files)}. {Growth(growth)}"
                + $"{Outcome(use.Budget)}Reduce the files, or raise Max."
        );

    /// <summary>Files of a budget are larger than the limit for each file.</summary>
    /// <param name="use">The budget.</param>
    /// <param name="growth">What grew since the last publish; null if that is not known.</param>
    public static Diagnostic FilesOverBudget(BudgetUse use, IReadOnlyList<SizeChange>? growth) =>
        new(
            "ASSETS321",
            SeverityOf(use.Budget),
            $"{Count(use.TooHeavy.Count, "file")} of the budget '{use.Budget.Name}' "
                + $"{(use.TooHeavy.Count == 1 ? "is" : "are")} larger than {ByteSize.Of(use.Budget.Each!.Value)} when "
                + $"compressed: {Sizes(use.TooHeavy)}. {Growth(growth)}{Outcome(use.Budget)}"
                + "Reduce the files, or raise Each."
        );

    /// <summary>A budget counts no file.</summary>
    public static Diagnostic BudgetMatchesNothing(string name, string match) =>
        new(
            "ASSETS322",
            Severity.Warning,
            $"The budget '{name}' limits nothing, because its Match, '{match}', matches no published asset. Asset "
                + "paths begin below wwwroot and have no fingerprint. Correct the pattern, or remove the budget."
        );

    /// <summary>A budget counts the files of an entry point that has none.</summary>
    public static Diagnostic BudgetOfUnknownEntry(string name, string entry) =>
        new(
            "ASSETS322",
            Severity.Warning,
            $"The budget '{name}' limits nothing, because no bundler's manifest has an entry point '{entry}' with "
                + "files that the budget counts. Correct Entry: it is the bundler's own name of the source, such as "
                + "'src/main.ts'."
        );

    /// <summary>A budget has no pattern.</summary>
    public static Diagnostic BudgetWithoutMatch(string name) =>
        new(
            "ASSETS323",
            Severity.Error,
            $"<AssetBudget Include=\"{name}\"> has no Match and no Entry, and Include is only the budget's name. Add "
                + "the pattern of the files it limits, such as Match=\"**/*.js\"."
        );

    /// <summary>A budget has no limit.</summary>
    public static Diagnostic BudgetWithoutLimit(string name) =>
        new(
            "ASSETS323",
            Severity.Error,
            $"<AssetBudget Include=\"{name}\"> has no limit. Add Max for the sum of its files, such as Max=\"200KB\", "
                + "or Each for the largest file."
        );

    /// <summary>A report would be served to visitors.</summary>
    public static Diagnostic ReportInWebRoot(string path) =>
        new(
            "ASSETS324",
            Severity.Error,
            $"The report '{path}' would be inside the web root, where every visitor can read it. Set AssetsReport to a "
                + "path outside wwwroot."
        );

    /// <summary>A report cannot be written.</summary>
    public static Diagnostic ReportNotWritten(string file, string reason) =>
        new(
            "ASSETS325",
            Severity.Warning,
            $"The report '{file}' was not written: {reason.TrimEnd('.')}. The publish is not affected. Correct the "
                + "path or its permissions."
        );

    /// <summary>What a report is compared with cannot be read.</summary>
    public static Diagnostic NoReportToCompareWith(Severity severity, string file, string reason) =>
        new(
            "ASSETS326",
            severity,
            $"'{file}' cannot be compared with: {reason.TrimEnd('.')}. Name a publish folder, or an assets.report.json "
                + "that the same version of Assets.Build has written."
        );

    /// <summary>A file is not a report.</summary>
    public static Diagnostic NotAReport(string file, string reason) =>
        new(
            "ASSETS327",
            Severity.Error,
            $"'{file}' is not a report: {reason.TrimEnd('.')}. Name a publish folder, or an assets.report.json that "
                + "the same version of Assets.Build has written."
        );

    private static Severity SeverityOf(AssetBudget budget) => budget.IsWarning ? Severity.Warning : Severity.Error;

    private static string Outcome(AssetBudget budget) => budget.IsWarning ? "" : "Nothing was published. ";

    private static string Sizes(IReadOnlyList<ReportedSize> files) =>
        string.Join(", ", files.Take(NamedExamples).Select(file => $"'{file.Path}' ({ByteSize.Of(file.Size)})"))
        + (files.Count > NamedExamples ? ", …" : "");

    private static string Growth(IReadOnlyList<SizeChange>? growth) =>
        growth switch
        {
            null => "",
            [] => "None of them has grown since the last publish. ",
            _ => "Since the last publish "
                + string.Join(
                    ", ",
                    growth
                        .Take(NamedExamples)
                        .Select(change =>
                            change.Before is null
                                ? $"'{change.Path}' is new ({ByteSize.Of(change.After!.Value)})"
                                : $"'{change.Path}' grew by {ByteSize.Of(change.Growth())}"
                        )
                )
                + (growth.Count > NamedExamples ? ", …" : "")
                + ". ",
        };
}
