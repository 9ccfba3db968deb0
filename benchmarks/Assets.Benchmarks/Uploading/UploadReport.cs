using System.Globalization;
using System.Text;
using Assets.Benchmarks.Measuring;
using Assets.Benchmarks.Publishing;

namespace Assets.Benchmarks.Uploading;

/// <summary>The measurements as Markdown.</summary>
internal sealed class UploadReport(string ours, IReadOnlyList<UploadContender> contenders)
{
    private const double Megabyte = 1e6;

    /// <summary>What a 5 GB object may take beyond a small one.</summary>
    private const double MemoryBar = 64;

    public string Tables(IReadOnlyList<UploadResult> results)
    {
        var text = new StringBuilder();
        foreach (var roundTrip in results.Select(result => result.RoundTrip).Distinct())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"### Ceph, {(roundTrip == 0 ? "no latency" : $"{roundTrip} ms added to each round trip")}\n\n"
                    + $"| | {string.Join(" | ", contenders.Select(contender => contender.Title))} "
                    + $"| ours / rclone | bar |\n"
                    + $"| --- | {string.Concat(contenders.Select(_ => "--: | "))}--: | --- |\n"
            );
            var measured = results.Where(result => result.RoundTrip == roundTrip).ToList();
            foreach (var scenario in Enum.GetValues<UploadScenario>())
            {
                Row(text, measured, scenario, "wall, s", "F2", cost => cost.WallSeconds, Share(scenario));
                Row(text, measured, scenario, "CPU, s", "F2", cost => cost.CpuSeconds, null);
                Row(text, measured, scenario, "memory, MB", "F0", cost => cost.LargestProcessBytes / Megabyte, null);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Memory((Measurement Small, Measurement Large) cost)
    {
        var (small, large) = (cost.Small.LargestProcessBytes / Megabyte, cost.Large.LargestProcessBytes / Megabyte);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"### One large file\n\n| | 20 MB | 5 GB | bar |\n| --- | --: | --: | --- |\n"
                + $"| memory, MB | {small:F0} | {large:F0} | {Target.Above(MemoryBar, "MB", small).Words(large)} |\n"
                + $"| wall, s | {cost.Small.WallSeconds:F2} | {cost.Large.WallSeconds:F2} | |\n"
                + $"| CPU, s | {cost.Small.CpuSeconds:F2} | {cost.Large.CpuSeconds:F2} | |\n\n"
        );
    }

    /// <summary>The share of rclone's wall time that an upload may take.</summary>
    private static double? Share(UploadScenario scenario) =>
        scenario switch
        {
            UploadScenario.Cold => 1.2,
            UploadScenario.Unchanged => 2,
            _ => null,
        };

    private void Row(
        StringBuilder text,
        IReadOnlyList<UploadResult> results,
        UploadScenario scenario,
        string what,
        string format,
        Func<Measurement, double> figure,
        double? share
    )
    {
        var (own, rclone) = (Median(ours), Median(UploadContender.RcloneKey));
        var cells = contenders.Select(contender => Cell(Median(contender.Key), format));
        text.Append(
            CultureInfo.InvariantCulture,
            $"| {Name(scenario)}: {what} | {string.Join(" | ", cells)} | {Cell(own / rclone, "F2")} "
                + $"| {(share is { } bar ? Target.Share(bar, rclone).Words(own) : "")} |\n"
        );

        double Median(string contender)
        {
            var sorted = results
                .Where(result => (result.Scenario, result.Contender) == (scenario, contender))
                .Select(result => figure(result.Cost))
                .Order()
                .ToList();
            return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }

    private static string Name(UploadScenario scenario) =>
        scenario switch
        {
            UploadScenario.Cold => "cold",
            UploadScenario.Unchanged => "unchanged",
            _ => "one release later",
        };

    private static string Cell(double figure, string format) =>
        double.IsFinite(figure) ? figure.ToString(format, CultureInfo.InvariantCulture) : "";
}
