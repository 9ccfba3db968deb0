namespace Assets.Benchmarks.Uploading;

/// <summary>Uploads a site to a store on loopback with every contender, in turns, and prints what it cost.</summary>
internal static class UploadBenchmark
{
    /// <summary>To a region on the same continent.</summary>
    private const int DistantRoundTrip = 30;

    public static async Task<int> RunAsync(CommandLine options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Work, "upload")).FullName;
        var ours = UploadContender.Ours(options.Tool ?? InstalledTool.Install(options));
        UploadContender[] contenders = [ours, UploadContender.Rclone, UploadContender.S3Cmd];
        var report = new UploadReport(ours.Key, contenders);
        var results = new List<UploadResult>();
        using (new StoreServer(options))
        {
            foreach (var roundTrip in RoundTrips(options))
            {
                using var proxy =
                    roundTrip == 0 ? null : new DelayingProxy(StoreServer.Port, TimeSpan.FromMilliseconds(roundTrip));
                var rounds = new UploadRounds(folder, StoreServer.Port, proxy?.Port ?? StoreServer.Port);
                for (var round = 1; round <= (options.Rounds ?? 5); round++)
                    foreach (
                        var contender in contenders.Where(c =>
                            options.Compares(c.Key) && IsMeasured(c, round, roundTrip)
                        )
                    )
                        results.AddRange(rounds.Run(contender, round, roundTrip));
            }
        }

        var text = report.Tables(results);
        if (options.Asks("memory"))
            text += UploadReport.Memory(await LargeUpload.MeasureAsync(folder, ours));
        Console.WriteLine(text);
        var output = options.Output ?? Path.Combine(folder, "upload.md");
        DocumentSection.Write(output, "upload", text);
        return 0;
    }

    private static IEnumerable<int> RoundTrips(CommandLine options)
    {
        if (options.Asks("loopback"))
            yield return 0;
        if (options.Asks("distant"))
            yield return DistantRoundTrip;
    }

    /// <summary>s3cmd sends one request at a time, so a distant upload takes it minutes.</summary>
    private static bool IsMeasured(UploadContender contender, int round, int roundTrip) =>
        contender.Key != UploadContender.S3CmdKey || roundTrip == 0 || round == 1;
}
