using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Publishing;

/// <summary>
/// The measurements as Markdown: one table for each site, every figure beside the SDK's and beside its target.
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
                $"### The {site} site\n\n| | {Contender.Floor.Title} | {Contender.Sdk.Title} | {Contender.Ours.Title} "
                    + $"| share of the SDK's | {Contender.UseAssets.Title} | target |\n"
                    + $"| --- | --: | --: | --: | --: | --: | --- |\n"
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
                $"Processes that {result.Contender} left behind on the {result.Site} site: "
                    + $"{string.Join("; ", result.Cost.LeftBehind)}\n"
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
            Scenario.OneChanged => "one stylesheet changed",
            Scenario.Build => "dotnet build",
            Scenario.WarmRemote => "fresh machine, warm remote cache",
            _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
        };
        Row($"{name}: CPU, s", "F1", site, scenario, CpuSeconds, CpuTarget(site, scenario));
        Row($"{name}: wall, s", "F1", site, scenario, r => r.Cost.WallSeconds);
        if (scenario is Scenario.OneChanged or Scenario.Build)
            return;
        Row($"{name}: largest process, MB", "F0", site, scenario, LargestMegabytes, MemoryTarget(site, scenario));
        Row($"{name}: all processes, MB", "F0", site, scenario, r => r.Cost.TreeBytes / Megabyte);
    }

    private Target? CpuTarget(string site, Scenario scenario)
    {
        double Sdk(Scenario of) => Median(site, Contender.Sdk, of, CpuSeconds);
        return (scenario, site) switch
        {
            (Scenario.Build, _) => Target.Above(0.05, "s", Median(site, Contender.Floor, Scenario.Build, CpuSeconds)),
            (_, "empty") => null,
            (Scenario.Cold, "small") => Target.Share(0.45, Sdk(Scenario.Cold)),
            (Scenario.Cold, _) => Target.Share(0.5, Sdk(Scenario.Cold)),
            (Scenario.WarmCache, _) => Target.Share(0.07, Sdk(Scenario.Cold)),
            (Scenario.WarmRemote, "small") => Target.Share(0.15, Sdk(Scenario.Cold)),
            (Scenario.Unchanged, _) => Target.Share(0.25, Sdk(Scenario.Unchanged)),
            (Scenario.OneChanged, _) => Target.Above(
                0.3,
                "s",
                Median(site, Contender.Ours, Scenario.Unchanged, CpuSeconds)
            ),
            _ => null,
        };
    }

    private Target? MemoryTarget(string site, Scenario scenario) =>
        scenario == Scenario.Cold
            ? Target.Above(100, "MB", Median(site, Contender.Floor, scenario, LargestMegabytes))
            : null;

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
            Megabytes,
            site switch
            {
                "small" => Target.Share(0.8, Median(site, Contender.Sdk, Scenario.Cold, Megabytes)),
                "large" => Target.Share(0.88, Median(site, Contender.Sdk, Scenario.Cold, Megabytes)),
                _ => null,
            }
        );

        static double Megabytes(PublishResult result) =>
            (result.Output.JavaScriptOnTheWire + result.Output.StylesOnTheWire) / Megabyte;
    }

    private static double CpuSeconds(PublishResult result) => result.Cost.CpuSeconds;

    private static double LargestMegabytes(PublishResult result) => result.Cost.LargestProcessBytes / Megabyte;

    private void Row(
        string what,
        string format,
        string site,
        Scenario scenario,
        Func<PublishResult, double> figure,
        Target? target = null
    )
    {
        var ours = Median(site, Contender.Ours, scenario, figure);
        if (double.IsNaN(ours))
            return;
        // The SDK keeps nothing outside obj: what it costs on a fresh checkout is what the cold publish costs.
        var sdkScenario = scenario is Scenario.WarmCache or Scenario.WarmRemote ? Scenario.Cold : scenario;
        var sdk = Median(site, Contender.Sdk, sdkScenario, figure);
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {what} | {Cell(Median(site, Contender.Floor, sdkScenario, figure), format)} | {Cell(sdk, format)} "
                + $"| {Cell(ours, format)} | {Cell(ours / sdk, "F2")} "
                + $"| {Cell(Median(site, Contender.UseAssets, scenario, figure), format)} | {target?.Words(ours)} |\n"
        );
    }

    private double Median(string site, Contender contender, Scenario scenario, Func<PublishResult, double> figure)
    {
        var sorted = results
            .Where(r => (r.Site, r.Contender, r.Scenario) == (site, contender.Key, scenario))
            .Select(figure)
            .Order()
            .ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Cell(double figure, string format) =>
        double.IsFinite(figure) ? figure.ToString(format, CultureInfo.InvariantCulture) : "";
}
