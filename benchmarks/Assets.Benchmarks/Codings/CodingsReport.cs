using System.Globalization;
using System.Text;

namespace Assets.Benchmarks.Codings;

/// <summary>
/// Two tables: what each coding makes of each kind of file, and how often zstd is smaller than brotli.
/// </summary>
internal sealed class CodingsReport
{
    private readonly List<(string Kind, long Bytes, IReadOnlyList<CodingResult> Results)> rows = [];

    public void Add(string kind, IReadOnlyList<byte[]> bodies, IReadOnlyList<CodingResult> results) =>
        rows.Add((kind, bodies.Sum(body => (long)body.Length), results));

    public string Sizes()
    {
        var text = new StringBuilder("| kind | files | MB |");
        foreach (var contender in CodingContender.All)
            text.Append($" {contender.Title} |");
        text.Append("\n| --- | --: | --: |").Insert(text.Length, " --: |", CodingContender.All.Count).Append('\n');
        foreach (var (kind, bytes, results) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {results[0].Lengths.Count} | {bytes / 1e6:F2} |");
            foreach (var result in results)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" {result.Bytes / 1e6:F3}, {result.Cpu.TotalSeconds:F1} s |"
                );
            text.Append('\n');
        }

        return text.ToString();
    }

    public string Comparison()
    {
        var text = new StringBuilder(
            "| kind | zstd 19 to br 10: bytes | CPU | smaller files | zstd 19 to gzip 9: bytes | smaller files |\n"
                + "| --- | --: | --: | --: | --: | --: |\n"
        );
        foreach (var (kind, _, results) in rows)
        {
            var (zstd, brotli, gzip) = (The(results, "zstd 19"), The(results, "br 10"), The(results, "gzip 9"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {Ratio(zstd, brotli):F2} | {zstd.Cpu / brotli.Cpu:F2} | {Smaller(zstd, brotli):P1} "
                    + $"| {Ratio(zstd, gzip):F2} | {Smaller(zstd, gzip):P1} |\n"
            );
        }

        return text.ToString();
    }

    private static CodingResult The(IReadOnlyList<CodingResult> results, string title) =>
        results.Single(result => result.Title == title);

    private static double Ratio(CodingResult one, CodingResult other) => (double)one.Bytes / other.Bytes;

    /// <summary>The share of files of which the first is smaller.</summary>
    private static double Smaller(CodingResult one, CodingResult other) =>
        one.Lengths.Zip(other.Lengths).Average(pair => pair.First < pair.Second ? 1.0 : 0.0);
}
