using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Publishing;

/// <summary>The measurements as Markdown: one table a site, every figure beside the SDK's.</summary>
internal static class PublishReport
{
    private const double Megabyte = 1e6;

    public static string Of(IReadOnlyList<PublishResult> results)
    {
        var text = new StringBuilder();
        foreach (var site in results.Select(r => r.Site).Distinct())
            AppendSite(text, site, results);
        foreach (var result in results.Where(r => r.Cost.LeftBehind.Count > 0))
            text.Append(CultureInfo.InvariantCulture, $"Left behind by {result.Contender} on {result.Site}: {string.Join("; ", result.Cost.LeftBehind)}\n");
        return text.ToString();
    }

    private static void AppendSite(StringBuilder text, string site, IReadOnlyList<PublishResult> results)
    {
        text.Append(CultureInfo.InvariantCulture, $"### The {site} site\n\n| | plain SDK | Assets.Build | ratio |\n| --- | --: | --: | --: |\n");
        foreach (var scenario in Enum.GetValues<Scenario>())
        {
            var name = Words(scenario);
            Row($"{name}: CPU, s", "F1", scenario, r => r.Cost.CpuSeconds);
            Row($"{name}: wall, s", "F1", scenario, r => r.Cost.WallSeconds);
            Row($"{name}: largest process, MB", "F0", scenario, r => r.Cost.LargestProcessBytes / Megabyte);
            Row($"{name}: all processes, MB", "F0", scenario, r => r.Cost.TreeBytes / Megabyte);
            if (scenario == Scenario.Unchanged && site != "empty")
                Row($"{name}: CPU beyond an empty app's, s", "F1", scenario, r => r.Cost.CpuSeconds - Empty(r.Contender));
        }
        if (site != "empty")
        {
            Row("wwwroot: files", "F0", Scenario.Cold, r => r.Output.Files);
            Row("wwwroot: MB", "F1", Scenario.Cold, r => r.Output.Bytes / Megabyte);
            Row("JavaScript on the wire (brotli), MB", "F2", Scenario.Cold, r => r.Output.JavaScriptOnTheWire / Megabyte);
            Row("CSS on the wire (brotli), MB", "F2", Scenario.Cold, r => r.Output.StylesOnTheWire / Megabyte);
        }
        text.Append('\n');

        void Row(string what, string format, Scenario scenario, Func<PublishResult, double> figure)
        {
            // The SDK keeps nothing outside obj: what it pays on a fresh checkout is what it pays cold.
            var sdk = Median("sdk", scenario == Scenario.WarmCache ? Scenario.Cold : scenario);
            var ours = Median("ours", scenario);
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {Cell(sdk, format)} | {Cell(ours, format)} | {Cell(ours / sdk, "F2")} |\n");

            double Median(string contender, Scenario of) =>
                Middle(results.Where(r => r.Site == site && r.Contender == contender && r.Scenario == of).Select(figure));
        }

        double Empty(string contender) =>
            Middle(results.Where(r => r.Site == "empty" && r.Contender == contender && r.Scenario == Scenario.Unchanged).Select(r => r.Cost.CpuSeconds));
    }

    private static string Words(Scenario scenario) => scenario switch
    {
        Scenario.Cold => "cold",
        Scenario.Unchanged => "unchanged",
        Scenario.WarmCache => "fresh checkout, warm cache",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
    };

    private static string Cell(double figure, string format) =>
        double.IsFinite(figure) ? figure.ToString(format, CultureInfo.InvariantCulture) : "not measured";

    private static double Middle(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
