using System.Globalization;
using System.Text;
using Assets.AspNetCore.Tests.Conformance;
using Assets.Benchmarks.Serving;

namespace Assets.Benchmarks.Conformance;

/// <summary>The verdicts as Markdown.</summary>
internal sealed class ConformanceReport(
    IReadOnlyList<RequestRow> rows,
    IReadOnlyList<(ServingContender Server, IReadOnlyList<Verdict> Verdicts)> columns
)
{
    private readonly StringBuilder text = new();
    private readonly IReadOnlyList<string> sections = [.. rows.Select(row => row.Section).Distinct()];
    private readonly IReadOnlyList<Rule> rules =
    [
        .. rows.SelectMany((_, i) => columns.Select(column => column.Verdicts[i].Rule))
            .OfType<Rule>()
            .Distinct()
            .OrderBy(rule => rule.Mark),
    ];

    public string Write()
    {
        WriteSummary();
        WriteRules();
        foreach (var section in sections)
            WriteRows(section);
        WriteLeftOut();
        return text.ToString();
    }

    private void WriteSummary()
    {
        text.Append(CultureInfo.InvariantCulture, $"| right of asked | {Titles} |\n| --- |{Repeat(" --- |")}\n");
        foreach (var section in sections)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {section} | "
                    + $"{Join(column => Count(column.Verdicts.Where((_, i) => rows[i].Section == section)))} |\n"
            );
        text.Append(CultureInfo.InvariantCulture, $"| **all** | {Join(column => Count(column.Verdicts))} |\n");
    }

    private static string Count(IEnumerable<Verdict> verdicts)
    {
        var asked = verdicts.Where(verdict => verdict.Mark != Mark.NotAsked).ToList();
        var (right, allowed, wrong) = (Of(Mark.Right), Of(Mark.Allowed), Of(Mark.Wrong));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{right} of {asked.Count}{(allowed > 0 ? $", {allowed} (✓)" : "")}{(wrong > 0 ? $", {wrong} ✗" : "")}"
        );

        int Of(Mark mark) => asked.Count(verdict => verdict.Mark == mark);
    }

    private void WriteRules()
    {
        text.Append("\n## Why an answer is only allowed, or wrong\n\n| | | RFC 9110 | |\n| --- | --- | --- | --- |\n");
        foreach (var rule in rules)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {Letter(rule)} | {Sign(rule.Mark)} | {rule.Section} | {rule.Text} |\n"
            );
    }

    private void WriteRows(string section)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## {section}\n\n| | request | right | {Titles} |\n| --- | --- | --- |{Repeat(" --- |")}\n"
        );
        foreach (var (i, row) in rows.Index().Where(row => row.Item.Section == section))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {Request(row)} | {Expected(row)} | {Join(column => Cell(column.Verdicts[i]))} |\n"
            );
    }

    private void WriteLeftOut()
    {
        text.Append("\n## Rows that are left out\n\n");
        foreach (var (reason, left) in AskedRows.LeftOut)
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {reason}: {string.Join(", ", left.Select(row => row.Name))}.\n"
            );
    }

    private static string Request(RequestRow row) =>
        $"`{row.Method} {row.Target}`"
        + string.Concat(row.Headers.Select(header => $" `{header.Key}: {header.Value.Replace('\t', ' ')}`"));

    private static string Expected(RequestRow row) =>
        string.Join('/', row.Statuses)
        + (row.Body == "none" ? "" : " " + row.Body)
        + string.Concat(
            row.Expected.Select(header =>
                header.Value is null ? $", no {header.Key}" : $", {header.Key} {header.Value}"
            )
        );

    private string Cell(Verdict verdict) =>
        verdict.Rule is null
            ? Sign(verdict.Mark)
            : $"{Sign(verdict.Mark)} {verdict.Answer} <sup>{Letter(verdict.Rule)}</sup>";

    private static string Sign(Mark mark) =>
        mark switch
        {
            Mark.Right => "✓",
            Mark.Allowed => "(✓)",
            Mark.Wrong => "✗",
            _ => "—",
        };

    private string Letter(Rule rule) =>
        rules.Index().First(other => other.Item == rule).Index is var index && index < 26
            ? ((char)('a' + index)).ToString()
            : $"a{(char)('a' + index - 26)}";

    private string Titles => Join(column => column.Server.Title);

    private string Join(Func<(ServingContender Server, IReadOnlyList<Verdict> Verdicts), string> cell) =>
        string.Join(" | ", columns.Select(cell));

    private string Repeat(string cell) => string.Concat(columns.Select(_ => cell));
}
