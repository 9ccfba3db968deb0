using Assets.Benchmarks.Serving;

namespace Assets.Benchmarks.Conformance;

/// <summary>Asks every server every row, and writes the table.</summary>
internal static class ConformanceRun
{
    private static readonly IReadOnlyList<ServingContender> Contenders =
    [
        ServingContender.Ours,
        ServingContender.Map,
        ServingContender.Static,
        ServingContender.Nginx,
        ServingContender.WhiteNoise,
    ];

    public static async Task<int> RunAsync(CommandLine options)
    {
        var published = ConformanceSite.Publish(options);
        var columns = new List<(ServingContender Server, IReadOnlyList<Verdict> Verdicts)>();
        foreach (var contender in Contenders.Where(contender => options.Compares(contender.Key)))
            columns.Add((contender, await AskAsync(contender, new(published.PublishedFor(contender)))));
        var report = new ConformanceReport(AskedRows.All, columns).Write();
        Console.WriteLine(report);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "conformance.md"), "conformance", report);
        return 0;
    }

    private static async Task<IReadOnlyList<Verdict>> AskAsync(ServingContender contender, ConformanceSite site)
    {
        using var server = RunningServer.Start(contender, site.Folder);
        using (var answer = await server.AskAsync("/robots.txt"))
            answer.EnsureSuccessStatusCode();
        var judge = new Judge(site, await KnownServer.LearnAsync(server.Address));
        var verdicts = new List<Verdict>();
        foreach (var row in AskedRows.All)
            verdicts.Add(await judge.AskAsync(row));
        return verdicts;
    }
}
