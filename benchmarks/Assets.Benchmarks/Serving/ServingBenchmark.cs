namespace Assets.Benchmarks.Serving;

/// <summary>Loads every server with every request, in turn, and prints what it cost.</summary>
internal static class ServingBenchmark
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync(CommandLine options)
    {
        var loads = await LoadAsync(options, ServingSite.Loaded(options));
        var starts = options.Asks(StartUp.Key) ? await StartUp.MeasureAsync(options) : [];
        var report = new ServingReport(loads, starts).Write();
        Console.WriteLine(report);
        DocumentSection.Write(options.Output ?? Path.Combine(options.Work, "serving.md"), "serving", report);
        return 0;
    }

    private static async Task<IReadOnlyList<ServingResult>> LoadAsync(CommandLine options, ServingSite site)
    {
        var cases = ServingCase.All.Where(c => options.Asks(c.Key)).ToList();
        var results = new List<ServingResult>();
        var servers = new List<RunningServer>();
        try
        {
            if (cases.Count > 0)
                servers.AddRange(
                    ServingContender
                        .All.Where(c => c.IsIn(options))
                        .Select(c => RunningServer.Start(c, site.PublishedFor(c).Folder, options.Before))
                );
            // The first round is for the servers to warm up.
            for (var round = 0; round <= (options.Rounds ?? Rounds); round++)
                foreach (var @case in cases)
                foreach (
                    var server in servers.Where(server =>
                        (@case.Status == 200 || server.Contender != ServingContender.Bytes)
                        && (!@case.HasDictionary || server.Contender.Publisher == Publisher.Ours)
                    )
                )
                    results.Add(await MeasureAsync(options, server, @case, site, round));
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
        return [.. results.Where(result => result.Round > 0)];
    }

    private static async Task<ServingResult> MeasureAsync(
        CommandLine options,
        RunningServer server,
        ServingCase @case,
        ServingSite site,
        int round
    )
    {
        var path =
            @case.Path is null || server.Contender == ServingContender.Plaintext
                ? ServedApp.Page
                : site.PublishedFor(server.Contender).Url(server.Contender, @case.Path);
        var conditions = await ConditionsAsync(server, @case, site, path);
        var result = await Load.RunAsync(server, @case, path, conditions, options.Seconds, round);
        Console.Error.WriteLine(
            $"round {round}: {@case.Title}, {server.Contender.Title}: {result.CpuMicroseconds:F1} µs CPU, "
                + $"{result.RequestsPerSecond:F0}/s, {result.AllocatedBytes:F0} bytes"
        );
        return result;
    }

    /// <summary>The tag that the server itself gave; the answer is looked at before it is counted.</summary>
    private static async Task<Conditions> ConditionsAsync(
        RunningServer server,
        ServingCase @case,
        ServingSite site,
        string path
    )
    {
        using var answer = await server.AskAsync(path);
        var tag =
            @case.Status == 304 && answer.Headers.NonValidated.TryGetValues("ETag", out var tags)
                ? tags.ToString()
                : null;
        var dictionary =
            @case.HasDictionary && server.Contender != ServingContender.Plaintext
                ? site.PublishedFor(server.Contender).Dictionary(@case.Path!)
                : null;
        var conditions = new Conditions(tag, dictionary);
        using var counted = await server.AskAsync(path, conditions);
        if (
            tag is not null && (int)counted.StatusCode != @case.Status
            || dictionary is not null && !counted.Content.Headers.ContentEncoding.Contains("dcz")
            || !answer.IsSuccessStatusCode
        )
            throw new InvalidOperationException(
                $"{server.Contender.Title} answers {(int)counted.StatusCode} to '{@case.Title}'."
            );
        return conditions;
    }
}
