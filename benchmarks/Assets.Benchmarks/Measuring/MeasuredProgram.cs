using System.Diagnostics;

namespace Assets.Benchmarks.Measuring;

/// <summary>
/// Runs one program that starts no others and accounts for it alone: servers that this process started go on running,
/// and the CPU time of children that live does not count.
/// </summary>
internal static class MeasuredProgram
{
    /// <summary>The kernel keeps the peak, so only what a program allocates in its last moment can be missed.</summary>
    private static readonly TimeSpan SamplingInterval = TimeSpan.FromMilliseconds(5);

    public static Measurement Run(ProcessStartInfo start, string logFile)
    {
        using var log = new StreamWriter(logFile);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        var cpuBefore = LinuxCalls.CpuOfChildren();
        var clock = Stopwatch.StartNew();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(SamplingInterval))
            peak = Math.Max(peak, ProcessTree.PeakBytes(process.Id));
        var wall = clock.Elapsed;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"'{start.FileName} {string.Join(' ', start.ArgumentList)}' ended with {process.ExitCode}; its output "
                    + $"is in {logFile}."
            );
        return new((LinuxCalls.CpuOfChildren() - cpuBefore).TotalSeconds, wall.TotalSeconds, peak, peak, []);

        void Write(string? line)
        {
            lock (log)
                log.WriteLine(line);
        }
    }
}
