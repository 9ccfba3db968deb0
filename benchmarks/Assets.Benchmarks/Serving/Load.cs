using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assets.Benchmarks.Serving;

/// <summary>Loads a server with one request over 32 connections, by wrk on the second core.</summary>
internal static partial class Load
{
    private const string Connections = "32";

    public static async Task<ServingResult> RunAsync(
        RunningServer server,
        ServingCase @case,
        string path,
        Conditions conditions,
        int seconds,
        int round
    )
    {
        var (allocated, _) = await server.CountersAsync();
        var cpu = server.CpuSeconds;
        var (requests, perSecond) = Wrk(new Uri(server.Address, path), conditions, seconds);
        cpu = server.CpuSeconds - cpu;
        var (allocatedAfter, _) = await server.CountersAsync();
        return new(
            server.Contender.Key,
            @case.Key,
            round,
            cpu * 1e6 / requests,
            perSecond,
            server.Contender.IsOurProgram ? (double)(allocatedAfter - allocated) / requests : null
        );
    }

    private static (double Requests, double PerSecond) Wrk(Uri url, Conditions conditions, int seconds)
    {
        string[] command =
        [
            "wrk",
            "-t1",
            "-c",
            Connections,
            "-d",
            $"{seconds}s",
            .. conditions.Headers.SelectMany(header => new[] { "-H", $"{header.Name}: {header.Value}" }),
            url.ToString(),
        ];
        var pinned = RunningServer.Pinned(core: 1, command);
        using var process = Process.Start(
            new ProcessStartInfo(pinned[0], pinned.Skip(1)) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (
            process.ExitCode != 0
            || output.Contains("Non-2xx", StringComparison.Ordinal)
            || output.Contains("Socket errors", StringComparison.Ordinal)
        )
            throw new InvalidOperationException($"{url} did not answer all requests:\n{output}");
        return (Number(Requests().Match(output)), Number(PerSecond().Match(output)));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
