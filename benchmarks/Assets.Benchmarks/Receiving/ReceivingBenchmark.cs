using System.Diagnostics;
using System.Net.Http.Headers;

namespace Assets.Benchmarks.Receiving;

/// <summary>Sends files to an app that stores them, and prints what an upload costs the app.</summary>
internal static class ReceivingBenchmark
{
    /// <summary>Uploads at the same time.</summary>
    private const int Parallel = 16;

    /// <summary>The length of the file whose memory is measured.</summary>
    private const long HugeLength = 2L << 30;

    private static readonly HttpClient Client = new() { Timeout = Timeout.InfiniteTimeSpan };

    public static async Task<int> RunAsync(CommandLine options)
    {
        var work = Directory.CreateDirectory(Path.Combine(options.Work, "receiving")).FullName;
        var results = new List<ReceivingResult>();
        for (var round = 0; round < (options.Rounds ?? 5); round++)
        {
            foreach (var @case in ReceivingCase.All.Where(@case => options.Asks(@case.Key)))
            {
                var file = @case.Make();
                foreach (var contender in ReceivingContender.All.Where(one => options.Compares(one.Key)))
                    results.Add(await MeasureAsync(contender, @case, file, work));
            }
        }

        var text = ReceivingReport.Table(results);
        if (options.Asks("huge"))
        {
            foreach (var contender in ReceivingContender.All.Where(one => options.Compares(one.Key)))
                text += ReceivingReport.Memory(contender, HugeLength, await MeasureHugeAsync(contender, work));
        }

        Console.WriteLine(text);
        DocumentSection.Write(options.Output ?? Path.Combine(work, "receiving.md"), "receiving", text);
        return 0;
    }

    private static async Task<ReceivingResult> MeasureAsync(
        ReceivingContender contender,
        ReceivingCase @case,
        byte[] file,
        string work
    )
    {
        using var server = new ReceivingServer(contender, work);
        await server.StartAsync();
        // The first uploads compile the app.
        await SendAsync(server, contender, file, @case.Count / 4);
        var (cpu, clock) = (server.CpuSeconds, Stopwatch.StartNew());
        await SendAsync(server, contender, file, @case.Count);
        return new(
            contender,
            @case,
            (server.CpuSeconds - cpu) / @case.Count,
            clock.Elapsed.TotalSeconds / @case.Count,
            server.PeakBytes
        );
    }

    /// <summary>The peak memory of an app that has received a small file, and then a huge one.</summary>
    private static async Task<(long Small, long Huge)> MeasureHugeAsync(ReceivingContender contender, string work)
    {
        using var server = new ReceivingServer(contender, work);
        await server.StartAsync();
        var text = ReceivingCase.All[0].Make();
        await SendAsync(server, contender, text, 50);
        var small = server.PeakBytes;
        using var content = new StreamContent(new LongText(HugeLength));
        await SendAsync(server, contender, content);
        return (small, server.PeakBytes);
    }

    private static async Task SendAsync(ReceivingServer server, ReceivingContender contender, byte[] file, int count) =>
        await System.Threading.Tasks.Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (_, _) =>
            {
                using var content = new ByteArrayContent(file);
                await SendAsync(server, contender, content);
            }
        );

    private static async Task SendAsync(ReceivingServer server, ReceivingContender contender, HttpContent file)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent();
        if (contender.IsForm)
            form.Add(file, "file", "upload");
        using var response = await Client.PostAsync(server.Address, contender.IsForm ? form : file);
        response.EnsureSuccessStatusCode();
    }
}
