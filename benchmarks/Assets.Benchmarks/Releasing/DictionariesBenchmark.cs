using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Releasing;

/// <summary>
/// What a returning visitor downloads after a library was updated, with and without compression dictionaries, and what
/// the publish spends on them.
/// </summary>
internal static class DictionariesBenchmark
{
    private const int Rounds = 1;

    public static int Run(CommandLine options)
    {
        Directory.CreateDirectory(options.Work);
        var report = new DictionariesReport();
        foreach (var kind in ReleaseKind.All)
        {
            var (off, on) = (new List<Measurement>(), new List<Measurement>());
            var releases = new TwoReleases(options, kind, dictionaryReleases: 2);
            for (var round = 0; round < (options.Rounds ?? Rounds); round++)
            {
                on.Add(releases.Publish());
                off.Add(new TwoReleases(options, kind, dictionaryReleases: 0).Publish());
            }

            report.Add(kind, releases);
            report.AddCost(off, on);
        }

        Console.WriteLine(report);
        DocumentSection.Write(
            options.Output ?? Path.Combine(options.Work, "dictionaries.md"),
            "dictionaries",
            report.ToString()
        );
        return 0;
    }
}
