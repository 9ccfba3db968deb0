using System.Diagnostics;

namespace Assets.Benchmarks.Projects;

/// <summary>A command of which only success counts.</summary>
internal static class Command
{
    public static void Run(string command, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"'{command} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {output}"
            );
    }
}
