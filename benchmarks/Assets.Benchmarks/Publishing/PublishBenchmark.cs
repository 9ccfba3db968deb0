using Assets.Benchmarks.Measuring;

namespace Assets.Benchmarks.Publishing;

/// <summary>Publishes every site with every contender, in turn, and prints what it cost.</summary>
internal static class PublishBenchmark
{
    public static int Run(CommandLine options)
    {
        Directory.CreateDirectory(options.Work);
        var file = Path.Combine(options.Work, "publish.json");
        var contenders = Contender.All.Where(c => options.Compares(c.Key)).ToList();
        var results = PublishResults.Read(file);
        foreach (var site in options.Sites)
        {
            results.RemoveAll(r => r.Site == site && options.Compares(r.Contender));
            foreach (var result in Measure(options, site, contenders))
            {
                results.Add(result);
                PublishResults.Write(file, results);
            }
        }
        var report = new PublishReport(results).Write();
        Console.WriteLine(report);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "publish.md"), "publish", report);
        return 0;
    }

    private static IEnumerable<PublishResult> Measure(
        CommandLine options,
        string site,
        IReadOnlyList<Contender> contenders
    )
    {
        var projects = contenders.Select(c => new SiteProject(options, site, c)).ToList();
        projects.ForEach(p => p.Create());
        var rounds = options.Rounds ?? (site == "large" ? 1 : 2);
        for (var round = 1; round <= rounds; round++)
            foreach (var scenario in Enum.GetValues<Scenario>())
            foreach (var project in projects.Where(p => p.Contender.Scenarios.Contains(scenario)))
                yield return Measure(options, project, scenario, round);
    }

    private static PublishResult Measure(CommandLine options, SiteProject project, Scenario scenario, int round)
    {
        project.Prepare(scenario);
        var log = Path.Combine(options.Work, $"{project.Site}-{project.Contender.Key}-{scenario}-{round}.log");
        var cost = MeasuredCommand.Run(project.Folder, log, project.Arguments(scenario));
        Console.Error.WriteLine(
            $"{project.Site}, {project.Contender.Title}, {scenario}, round {round}: {cost.CpuSeconds:F1} s CPU, "
                + $"{cost.WallSeconds:F1} s"
        );
        return new(project.Site, project.Contender.Key, scenario, round, cost, PublishedOutput.Of(project.Output));
    }
}
