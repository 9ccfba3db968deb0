using System.Diagnostics;

namespace Assets.Benchmarks.Measuring;

/// <summary>Runs a command and accounts for its whole process tree.</summary>
internal static class MeasuredCommand
{
    // Often enough for a peak that lasts, seldom enough that walking the page tables of a 3 GB process does not slow
    // it.
    private static readonly TimeSpan SamplingInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan GraceAfterExit = TimeSpan.FromSeconds(3);

    public static Measurement Run(string folder, string logFile, IEnumerable<string> arguments)
    {
        LinuxCalls.AdoptOrphans();
        var cpuBefore = LinuxCalls.CpuOfChildren();
        var clock = Stopwatch.StartNew();
        using var log = new StreamWriter(logFile);
        using var process = Start(folder, log, arguments);
        var (largest, tree) = Watch(process);
        var wall = clock.Elapsed;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}; its output is in {logFile}."
            );
        var leftBehind = EndStragglers();
        LinuxCalls.ReapOrphans();
        return new((LinuxCalls.CpuOfChildren() - cpuBefore).TotalSeconds, wall.TotalSeconds, largest, tree, leftBehind);
    }

    private static Process Start(string folder, StreamWriter log, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Write(string? line)
        {
            lock (log)
                log.WriteLine(line);
        }
    }

    private static (long Largest, long Tree) Watch(Process process)
    {
        var (largest, tree) = (0L, 0L);
        while (!process.WaitForExit(SamplingInterval))
        {
            var processes = ProcessTree.Descendants();
            tree = Math.Max(tree, processes.Sum(ProcessTree.ProportionalBytes));
            largest = Math.Max(largest, processes.Select(ProcessTree.PeakBytes).DefaultIfEmpty().Max());
        }
        process.WaitForExit();
        return (largest, tree);
    }

    private static List<string> EndStragglers()
    {
        var waited = Stopwatch.StartNew();
        while (ProcessTree.Descendants().Count > 0 && waited.Elapsed < GraceAfterExit)
            Thread.Sleep(50);
        var stragglers = ProcessTree.Descendants().Select(id => (Id: id, Name: ProcessTree.Name(id))).ToList();
        foreach (var (id, _) in stragglers)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
        return [.. stragglers.Select(s => s.Name)];
    }
}
