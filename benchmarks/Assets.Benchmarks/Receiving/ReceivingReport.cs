using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Receiving;

/// <summary>The measurements as Markdown.</summary>
internal static class ReceivingReport
{
    private const double Milliseconds = 1e3;
    private const double Megabyte = 1e6;

    /// <summary>Medians of all rounds, and the ratio to the plain copy.</summary>
    public static string Table(IReadOnlyList<ReceivingResult> results)
    {
        var text = new StringBuilder(
            "| file | stored by | CPU, ms | beside the copy | wall, ms | peak memory, MB |\n"
                + "| --- | --- | --: | --: | --: | --: |\n"
        );
        foreach (var group in results.GroupBy(result => (result.Case, result.Contender)))
        {
            var (cpu, copy) = (Median(group, result => result.CpuSeconds), Copy(results, group.Key.Case));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {group.Key.Case.Title} | {group.Key.Contender.Title} | {cpu * Milliseconds:F2} "
                    + $"| {(double.IsFinite(cpu / copy) ? $"{cpu / copy:F2}" : "")} "
                    + $"| {Median(group, result => result.WallSeconds) * Milliseconds:F2} "
                    + $"| {Median(group, result => result.PeakBytes) / Megabyte:F0} |\n"
            );
        }

        return text.ToString();
    }

    public static string Memory(ReceivingContender contender, long length, (long Small, long Huge) peaks) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\n{contender.Title}, a file of {length / (1 << 30)} GB: peak memory {peaks.Huge / Megabyte:F0} MB, "
                + $"{(peaks.Huge - peaks.Small) / Megabyte:F0} MB above that of small files.\n"
        );

    private static double Copy(IReadOnlyList<ReceivingResult> results, ReceivingCase @case) =>
        Median(
            results.Where(result => result.Case == @case && result.Contender.Key == ReceivingContender.CopyKey),
            result => result.CpuSeconds
        );

    private static double Median(IEnumerable<ReceivingResult> results, Func<ReceivingResult, double> figure)
    {
        var sorted = results.Select(figure).Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
