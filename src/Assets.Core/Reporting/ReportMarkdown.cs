using System.Globalization;
using System.Text;
using Assets.Core.Dictionaries;

namespace Assets.Core.Reporting;

/// <summary>A short report for a comment on a pull request: totals, budgets, and what changed most.</summary>
internal static class ReportMarkdown
{
    // A comment that is longer is not read.
    private const int ShownChanges = 10;

    /// <summary>The text, in GitHub's Markdown.</summary>
    public static string Of(ReportDocument document)
    {
        var text = new StringBuilder();
        var title = document.App is { } app ? $"Assets of {Code(app)}" : "Assets";
        text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        Totals(text, document);
        Budgets(text, document.Budgets ?? []);
        Changes(text, document.Comparison);
        Returning(text, document.Returning);
        Warnings(text, document.Diagnostics);
        return text.ToString();
    }

    private static void Totals(StringBuilder text, ReportDocument document)
    {
        text.Append("| type | files | sources | published | on the wire |\n| :--- | ---: | ---: | ---: | ---: |\n");
        var groups = document.Assets.ToLookup(asset => asset.Group);
        foreach (var name in AssetGroups.Names.Where(groups.Contains))
            Row(text, name, [.. groups[name]]);
        Row(text, "**all**", document.Assets);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<ReportedAsset> assets)
    {
        var sources = assets.Any(asset => asset.Length is not null)
            ? ByteSize.Of(assets.Sum(asset => asset.Length ?? 0))
            : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {assets.Count:N0} | {sources} | {ByteSize.Of(assets.Sum(asset => asset.Published))} "
                + $"| {ByteSize.Of(assets.Sum(asset => asset.Wire()))} |\n"
        );
    }

    private static void Budgets(StringBuilder text, IReadOnlyList<ReportedBudget> budgets)
    {
        if (budgets.Count == 0)
            return;
        text.Append("| budget | files | on the wire | limit | |\n| :--- | ---: | ---: | ---: | :--- |\n");
        foreach (var budget in budgets)
        {
            var limits = new[]
            {
                budget.Max is { } max ? ByteSize.Of(max) : null,
                budget.Each is { } each ? $"{ByteSize.Of(each)} each" : null,
            }.OfType<string>();
            var use = budget.Max is { } limit
                ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * budget.Size / limit:0} %")
                : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Code(budget.Name)} | {budget.Files:N0} | {ByteSize.Of(budget.Size)} | {string.Join(", ", limits)} "
                    + $"| {use}{(budget.Exceeded ? " **exceeded**" : "")} |\n"
            );
        }

        text.Append('\n');
    }

    private static void Changes(StringBuilder text, ReportedComparison? comparison)
    {
        if (comparison is null)
            return;
        if (comparison.Changes.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"No size has changed since {comparison.Against}.\n\n");
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"{ByteSize.Difference(comparison.After - comparison.Before)} on the wire since {comparison.Against}, "
                + $"{ByteSize.Of(comparison.Before)} before.\n\n"
        );
        text.Append("| file | before | now | change |\n| :--- | ---: | ---: | ---: |\n");
        foreach (var change in comparison.Changes.Take(ShownChanges))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Code(change.Path)} | {Size(change.Before, "new")} | {Size(change.After, "gone")} "
                    + $"| {ByteSize.Difference(change.Growth())} |\n"
            );
        var more = comparison.Changes.Count - ShownChanges;
        text.Append(more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\n{more:N0} more changed.\n\n") : "\n");
    }

    private static void Returning(StringBuilder text, ReturningVisit? visit)
    {
        if (visit is not null)
            text.Append(
                CultureInfo.InvariantCulture,
                $"Returning visitors download {ByteSize.Of(visit.Bytes)} of the changed texts instead of "
                    + $"{ByteSize.Of(visit.Without)}.\n\n"
            );
    }

    private static void Warnings(StringBuilder text, IReadOnlyList<ReportedDiagnostic>? diagnostics)
    {
        var codes = (diagnostics ?? [])
            .Where(diagnostic => diagnostic.Severity is "warning" or "error" or "advice")
            .CountBy(diagnostic => diagnostic.Code)
            .OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Key} ({code.Value:N0})"))
            .ToList();
        if (codes.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"Warnings: {string.Join(", ", codes)}.\n");
    }

    private static string Size(long? bytes, string otherwise) => bytes is { } size ? ByteSize.Of(size) : otherwise;

    /// <summary>A name as code: nothing in it is Markdown or HTML, and no cell ends inside it.</summary>
    private static string Code(string name)
    {
        var fence = new string('`', 1 + LongestRun(name));
        var padding = name.StartsWith('`') || name.EndsWith('`') ? " " : "";
        var cell = name.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return $"{fence}{padding}{cell}{padding}{fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
