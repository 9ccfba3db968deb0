namespace Assets.Benchmarks.Serving;

/// <summary>What it costs to start with many assets, up to the answer of the first one.</summary>
internal static class StartUp
{
    public const string Key = "startup";

    /// <summary>A process start varies by some milliseconds.</summary>
    private const int Rounds = 9;

    /// <summary>
    /// The largest site that the plain SDK publishes here: it takes most of an hour for 30,000 files.
    /// </summary>
    private const int LargestOfSdk = 3_000;

    public static readonly IReadOnlyList<int> Sites = [LargestOfSdk, 30_000];

    private static readonly IReadOnlyList<ServingContender> Contenders =
    [
        ServingContender.Plaintext,
        ServingContender.Map,
        ServingContender.Ours,
        ServingContender.Before,
    ];

    public static async Task<IReadOnlyList<StartResult>> MeasureAsync(CommandLine options)
    {
        var results = new List<StartResult>();
        foreach (var assets in Sites)
        {
            var site = ServingSite.Large(options, assets);
            var contenders = Contenders
                .Where(c => c.IsIn(options) && (c.Publisher != Publisher.Sdk || assets <= LargestOfSdk))
                .ToList();
            for (var round = 1; round <= (options.Rounds ?? Rounds); round++)
                foreach (var contender in contenders)
                    results.Add(await MeasureAsync(options, contender, site.PublishedFor(contender), assets, round));
        }
        return results;
    }

    private static async Task<StartResult> MeasureAsync(
        CommandLine options,
        ServingContender contender,
        PublishedSite site,
        int assets,
        int round
    )
    {
        var path = contender == ServingContender.Plaintext ? ServedApp.Page : site.Url(contender, "css/small.css");
        using var server = RunningServer.Start(contender, site.Folder, options.Before);
        using (var answer = await server.AskAsync(path))
            answer.EnsureSuccessStatusCode();
        var (cpu, peak) = (server.CpuSeconds, server.PeakBytes);
        var (_, live) = await server.CountersAsync();
        Console.Error.WriteLine(
            $"start {round} with {assets} assets, {contender.Title}: "
                + $"{cpu * 1000:F0} ms CPU, {live / 1e6:F1} MB alive, peak {peak / 1e6:F0} MB"
        );
        return new(contender.Key, assets, round, cpu * 1000, live, peak);
    }
}
