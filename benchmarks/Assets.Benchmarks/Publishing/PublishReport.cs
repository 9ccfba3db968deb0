using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Publishing;

/// <summary>
/// The measurements as Markdown: one table a site, every figure beside the SDK's and beside the bar set for it.
/// </summary>
internal sealed class PublishReport(IReadOnlyList<PublishResult> results)
{
    private const double Megabyte = 1e6;
    private readonly StringBuilder text = new();

    public string Write()
    {
        foreach (var site in results.Select(r => r.Site).Distinct())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"### The {site} site\n\n| | {Contender.Sdk.Title} | {Contender.Ours.Title} | ratio | "
                    + $"{Contender.UseAssets.Title} | bar |\n| --- | --: | --: | --: | --: | --- |\n"
            );
            foreach (var scenario in Enum.GetValues<Scenario>())
                WriteCost(site, scenario);
            if (site != "empty")
                WriteOutput(site);
            text.Append('\n');
        }
        foreach (var result in results.Where(r => r.Cost.LeftBehind.Count > 0))
            text.Append(
                CultureInfo.InvariantCulture,
                $"Processes that {result.Contender} left behind on the {result.Site} site: {string.Join("; " +
                    $"", result.Cost.LeftBehind)}\n"
            );
        return text.ToString();
    }

    private void WriteCost(string site, Scenario scenario)
    {
        var name = scenario switch
        {
            Scenario.Cold => "cold",
            Scenario.Unchanged => "unchanged",
            Scenario.WarmCache => "fresh checkout, warm cache",
            _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
        };
        var cpuBar = (scenario, site) switch
        {
            (_, "empty") => null,
            (Scenario.Cold, _) => Bar.Share(0.5),
            (Scenario.WarmCache, _) => Bar.Share(0.1),
            _ => null,
        };
        var memoryBar = (scenario, site) switch
        {
            (Scenario.Cold, "small") => Bar.Amount(300),
            (Scenario.Cold, "large") => Bar.Amount(450),
            _ => null,
        };
        Row($"{name}: CPU, s", "F1", site, scenario, r => r.Cost.CpuSeconds, cpuBar);
        Row($"{name}: wall, s", "F1", site, scenario, r => r.Cost.WallSeconds);
        Row(
            $"{name}: largest process, MB",
            "F0",
            site,
            scenario,
            r => r.Cost.LargestProcessBytes / Megabyte,
            memoryBar
        );
        Row($"{name}: all processes, MB", "F0", site, scenario, r => r.Cost.TreeBytes / Megabyte);
        if (scenario == Scenario.Unchanged && site != "empty")
            Row(
                $"{name}: CPU beyond an empty app's, s",
                "F1",
                site,
                scenario,
                BeyondEmpty,
                site == "small" ? Bar.Amount(2.1) : null
            );
    }

    private void WriteOutput(string site)
    {
        Row("wwwroot: files", "F0", site, Scenario.Cold, r => r.Output.Files);
        Row("wwwroot: MB", "F1", site, Scenario.Cold, r => r.Output.Bytes / Megabyte);
        Row(
            "JavaScript on the wire (brotli), MB",
            "F2",
            site,
            Scenario.Cold,
            r => r.Output.JavaScriptOnTheWire / Megabyte
        );
        Row("CSS on the wire (brotli), MB", "F2", site, Scenario.Cold, r => r.Output.StylesOnTheWire / Megabyte);
        Row(
            "JavaScript and CSS together, MB",
            "F2",
            site,
            Scenario.Cold,
            r => (r.Output.JavaScriptOnTheWire + r.Output.StylesOnTheWire) / Megabyte,
            Bar.Share(0.8)
        );
    }

    private double BeyondEmpty(PublishResult result) =>
        result.Cost.CpuSeconds - Median("empty", result.Contender, Scenario.Unchanged, r => r.Cost.CpuSeconds);

    private void Row(
        string what,
        string format,
        string site,
        Scenario scenario,
        Func<PublishResult, double> figure,
        Bar? bar = null
    )
    {
        // The SDK keeps nothing outside obj: what it pays on a fresh checkout is what it pays cold.
        var sdk = Median(site, Contender.Sdk.Key, scenario == Scenario.WarmCache ? Scenario.Cold : scenario, figure);
        var ours = Median(site, Contender.Ours.Key, scenario, figure);
        if (double.IsNaN(ours))
            return;
        var useAssets = Median(site, Contender.UseAssets.Key, scenario, figure);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {what} | {Cell(sdk, format)} | {Cell(ours, format)} | {Cell(ours / sdk, "F2")} | "
                + $"{Cell(useAssets, format)} | {bar?.Words(sdk, ours)} |\n"
        );
    }

    private double Median(string site, string contender, Scenario scenario, Func<PublishResult, double> figure)
    {
        var sorted = results
            .Where(r => (r.Site, r.Contender, r.Scenario) == (site, contender, scenario))
            .Select(figure)
            .Order()
            .ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Cell(double figure, string format) =>
        double.IsFinite(figure) ? figure.ToString(format, CultureInfo.InvariantCulture) : "";
}
