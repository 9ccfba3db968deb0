using System.Globalization;

namespace Assets.Benchmarks.Measuring;

/// <summary>Runs one 'dotnet' command for a script and prints its CPU seconds, all its processes together.</summary>
internal static class MeasuredDotnet
{
    public static int Run(string logFile, IEnumerable<string> arguments)
    {
        try
        {
            var cost = MeasuredCommand.Run(Environment.CurrentDirectory, logFile, arguments);
            Console.WriteLine(cost.CpuSeconds.ToString("F2", CultureInfo.InvariantCulture));
            return 0;
        }
        catch (InvalidOperationException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
    }
}
