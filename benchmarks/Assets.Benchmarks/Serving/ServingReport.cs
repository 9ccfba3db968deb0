using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Serving;

/// <summary>The measurements as Markdown: medians over the rounds, and ratios as medians of each round's own.</summary>
internal sealed class ServingReport(IReadOnlyList<ServingResult> loads, IReadOnlyList<StartResult> starts)
{
    private readonly IReadOnlyList<ServingContender> contenders =
    [
        .. ServingContender.All.Where(c => loads.Any(r => r.Contender == c.Key)),
    ];
    private readonly StringBuilder text = new();

    public string Write()
    {
        if (loads.Count > 0)
        {
            WriteBars();
            WriteTable("CPU for one request, µs, all processes of the server", "F1", r => r.CpuMicroseconds);
            WriteTable("Requests per second", "F0", r => r.RequestsPerSecond);
            if (contenders.Contains(ServingContender.Before))
                WriteBefore();
            WriteTable("Bytes allocated for one request", "F0", r => r.AllocatedBytes ?? double.NaN);
        }
        foreach (var assets in StartUp.Sites.Where(sites => starts.Any(s => s.Assets == sites)))
            WriteStart(assets);
        return text.ToString();
    }

    private void WriteBars()
    {
        text.Append(
            "### CPU of `UseAssets()` for one request, against the bars\n\n| | share of MapStaticAssets | bar | "
                + "share of Kestrel's 13 bytes | bar | share of Kestrel's same bytes | share of nginx | Kestrel's "
                + "same bytes, share of MapStaticAssets |\n| --- | --: | --- | --: | --- | --: | --: | --: |\n"
        );
        foreach (var @case in ServingCase.All.Where(c => loads.Any(r => r.Case == c.Key)))
        {
            var (map, plaintext) = (Share(@case, ServingContender.Map), Share(@case, ServingContender.Plaintext));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {@case.Title} | {Cell(map, "F2")} | {Bar(map, @case.ShareOfMap)} | {Cell(plaintext, "F2")} | "
                    + $"{Bar(plaintext, @case.ShareOfPlaintext)} | {Cell(Share(@case, ServingContender.Bytes), "F2")} "
                    + $"| {Cell(Share(@case, ServingContender.Nginx), "F2")} | "
                    + $"{Cell(Share(@case, ServingContender.Map, ServingContender.Bytes), "F2")} |\n"
            );
        }
    }

    /// <summary>A change may cost each request this much, which is about what two equal servers differ by.</summary>
    private const double ShareOfBefore = 1.03;

    private void WriteBefore()
    {
        text.Append("\n### CPU of `UseAssets()` for one request, as share of the checkout before\n");
        text.Append("\n| | share | bar |\n| --- | --: | --- |\n");
        foreach (var @case in ServingCase.All.Where(c => !c.HasDictionary && loads.Any(r => r.Case == c.Key)))
        {
            var share = Share(@case, ServingContender.Before);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {@case.Title} | {Cell(share, "F3")} | {Bar(share, ShareOfBefore)} |\n"
            );
        }
    }

    private void WriteTable(string title, string format, Func<ServingResult, double> figure)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### {title}\n\n| | {string.Join(" | ", contenders.Select(c => c.Title))} |\n| --- "
                + $"|{string.Concat(contenders.Select(_ => " --: |"))}\n"
        );
        foreach (var @case in ServingCase.All.Where(c => loads.Any(r => r.Case == c.Key)))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {@case.Title} | {string.Join(" | " +
                    $"", contenders.Select(c => Cell(Median(Of(@case, c).Select(figure)), format)))} |\n"
            );
    }

    private void WriteStart(int assets)
    {
        var compared = starts
            .Where(s => s.Assets == assets && s.Contender != ServingContender.Plaintext.Key)
            .Select(s => s.Contender)
            .Distinct()
            .Select(key => ServingContender.All.Single(c => c.Key == key))
            .ToList();
        var (cpuBar, heapBar) = assets == StartUp.Sites[0] ? (50, 5) : (300, 30);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### Start-up with {assets:N0} assets, up to the first one's answer, beyond an app without assets\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n| | {string.Join(" | ", compared.Select(c => c.Title))} | bar |\n| --- "
                + $"|{string.Concat(compared.Select(_ => " --: |"))} --- |\n"
        );
        Row("CPU, ms", "F0", start => start.CpuMilliseconds, cpuBar);
        Row("live managed memory, MB", "F1", start => start.LiveBytes / 1e6, heapBar);
        Row("peak resident memory, MB", "F0", start => start.PeakBytes / 1e6, null);

        void Row(string what, string format, Func<StartResult, double> figure, double? bar)
        {
            var nothing = Median(Of(ServingContender.Plaintext));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {what} | {string.Join(" | ", compared.Select(c => Cell(Beyond(c), format)))} "
            );
            text.Append(CultureInfo.InvariantCulture, $"| {Bar(Beyond(ServingContender.Ours), bar)} |\n");

            double Beyond(ServingContender contender) => Median(Of(contender)) - nothing;

            IEnumerable<double> Of(ServingContender contender) =>
                starts.Where(s => s.Contender == contender.Key && s.Assets == assets).Select(figure);
        }
    }

    /// <summary>Within a round both sides had the same neighbours on the machine.</summary>
    private double Share(ServingCase @case, ServingContender other, ServingContender? of = null) =>
        Median(
            from part in Of(@case, of ?? ServingContender.Ours)
            join whole in Of(@case, other) on part.Round equals whole.Round
            select part.CpuMicroseconds / whole.CpuMicroseconds
        );

    private IEnumerable<ServingResult> Of(ServingCase @case, ServingContender contender) =>
        loads.Where(r => r.Case == @case.Key && r.Contender == contender.Key);

    private static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Bar(double figure, double? limit) =>
        limit is null || !double.IsFinite(figure)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"≤ {limit}, {(figure <= limit ? "met" : "**missed**")}");

    private static string Cell(double figure, string format) =>
        double.IsFinite(figure) ? figure.ToString(format, CultureInfo.InvariantCulture) : "";
}
