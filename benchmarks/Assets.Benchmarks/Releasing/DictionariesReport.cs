using System.Globalization;
using System.Text;
using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Releasing;

/// <summary>The tables of the dictionaries benchmark, as Markdown.</summary>
internal sealed class DictionariesReport
{
    private readonly StringBuilder text = new();

    /// <summary>The table of one kind of release: a line for each library, and their sum against the bar.</summary>
    public void Add(ReleaseKind kind, TwoReleases releases)
    {
        var files = releases
            .Libraries.Select(library => (Library: library, Files: Download.Of(releases, library.Folder)))
            .ToList();
        var rows = files
            .Select(row => (row.Library, Download: Download.Sum([.. row.Files.Select(file => file.Download)])))
            .ToList();
        var all = Download.Sum([.. rows.Select(row => row.Download)]);
        var immutable = Download.Sum([
            .. files.SelectMany(row => row.Files).Where(file => file.IsImmutable).Select(file => file.Download),
        ]);

        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            ### {char.ToUpperInvariant(kind.Name[0])}{kind.Name[1..]} releases

            | library | from → to | changed files | without delta | brotli 10 | brotli 11 | with dictionaries | share |
            | --- | --- | --: | --: | --: | --: | --: | --: |

            """
        );
        foreach (var (library, download) in rows)
            Row(library.Name, $"{library.Earlier} → {library.Later}", download);
        Row("**all**", "", all);
        Row("all whose name changes with the content", "", immutable);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nBar: at most {kind.Bar * 100:F0} % of brotli 10 over all libraries; "
                + $"{Verdict(all.Share, kind.Bar)} with {Percent(all.Share)} "
                + $"({Percent((double)all.Dictionaries / all.BestBrotli)} of brotli 11). Files whose name changes with "
                + $"the content: {Percent(immutable.Share)}. The median of the libraries is "
                + $"{Percent(Median(rows.Select(row => row.Download)))}.\n\n"
        );
    }

    /// <summary>What the later publish cost without and with dictionaries.</summary>
    public void AddCost(IReadOnlyList<Measurement> off, IReadOnlyList<Measurement> on)
    {
        var (without, with) = (off.Min(cost => cost.CpuSeconds), on.Min(cost => cost.CpuSeconds));
        var (before, after) = (off.Min(cost => cost.WallSeconds), on.Min(cost => cost.WallSeconds));
        text.Append(
            CultureInfo.InvariantCulture,
            $"The publish of the later release: {with:F1} s of CPU instead of {without:F1} s with "
                + $"`AssetsDictionaryReleases=0`, {after:F1} s instead of {before:F1} s of time "
                + $"(the lowest of {on.Count}).\n\n"
        );
    }

    public override string ToString() => text.ToString().TrimEnd() + "\n";

    private void Row(string name, string versions, Download download)
    {
        if (download.Files == 0)
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {versions} | 0 | – | – | – | – | – |\n");
        else
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {versions} | {download.Files} | {download.WithoutDelta} | {download.Brotli:N0} | "
                    + $"{download.BestBrotli:N0} | {download.Dictionaries:N0} | {Percent(download.Share)} |\n"
            );
    }

    private static double Median(IEnumerable<Download> downloads)
    {
        var shares = downloads
            .Where(download => download.Files > 0)
            .Select(download => download.Share)
            .Order()
            .ToList();
        return (shares[(shares.Count - 1) / 2] + shares[shares.Count / 2]) / 2;
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1} %");

    private static string Verdict(double share, double bar) => share <= bar ? "met" : "**missed**";
}
