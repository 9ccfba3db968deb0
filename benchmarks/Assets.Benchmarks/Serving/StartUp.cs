namespace Assets.Benchmarks.Serving;

/// <summary>What it costs to start with many assets, up to the answer of the first one.</summary>
internal static class StartUp
{
    public const string Key = "startup";

    /// <summary>A process start varies by some milliseconds.</summary>
    private const int Rounds = 9;

    /// <summary>MapStaticAssets takes some twenty seconds and 1.5 GB with the larger site: its figures are far from any bar.</summary>
    private const int RoundsWhereSlow = 1;

    public static readonly IReadOnlyList<int> Sites = [3_000, 30_000];

    private static readonly IReadOnlyList<ServingContender> Contenders = [ServingContender.Plaintext, ServingContender.Map, ServingContender.Ours];

    public static async Task<IReadOnlyList<StartResult>> MeasureAsync(CommandLine options, string folder)
    {
        var results = new List<StartResult>();
        foreach (var assets in Sites)
        {
            var site = ServingSite.Large(Path.Combine(folder, $"startup-{assets}"), assets);
            for (var round = 1; round <= (options.Rounds ?? Rounds); round++)
                foreach (var contender in Contenders.Where(c => options.Compares(c.Key) && (c != ServingContender.Map || assets == Sites[0] || round <= RoundsWhereSlow)))
                    results.Add(await MeasureAsync(contender, site, assets, round));
        }
        return results;
    }

    private static async Task<StartResult> MeasureAsync(ServingContender contender, ServingSite site, int assets, int round)
    {
        using var server = RunningServer.Start(contender, site.Folder);
        using (var answer = await server.AskAsync(contender == ServingContender.Plaintext ? ServedApp.Page : site.Url("css/small.css")))
            answer.EnsureSuccessStatusCode();
        var (cpu, peak) = (server.CpuSeconds, server.PeakBytes);
        var (_, live) = await server.CountersAsync();
        Console.Error.WriteLine($"start {round} with {assets} assets, {contender.Title}: {cpu * 1000:F0} ms CPU, {live / 1e6:F1} MB alive, peak {peak / 1e6:F0} MB");
        return new(contender.Key, assets, round, cpu * 1000, live, peak);
    }
}
