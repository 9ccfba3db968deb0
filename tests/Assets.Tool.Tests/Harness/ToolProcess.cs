using System.Diagnostics;
using System.Globalization;

namespace Assets.Tool.Tests.Harness;

/// <summary>The program itself, as a deploy stage starts it.</summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    /// <summary>
    /// In its own output folder: in that of the tests, assemblies that ASP.NET Core has are left out.
    /// </summary>
    public static readonly string Program = Path.Combine(
        AppContext
            .BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
            .Replace(
                Path.Combine("tests", "Assets.Tool.Tests"),
                Path.Combine("src", "Assets.Tool"),
                StringComparison.Ordinal
            ),
        "assets.dll"
    );

    private readonly Process process;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Task<string> output;
    private readonly Task<string> error;

    private ToolProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the program with no credentials but those of the variables.</summary>
    public static ToolProcess Start(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        // Ctrl+C is off in the background jobs of a shell, and children inherit that; env switches it on.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, .. arguments])
            : new ProcessStartInfo("dotnet", [Program, .. arguments]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        string[] clouds = ["AWS_", "AZURE_", "GOOGLE_"];
        foreach (var name in start.Environment.Keys.Where(name => clouds.Any(name.StartsWith)).ToList())
            start.Environment.Remove(name);
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return new(start);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ToolRun> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        await using var tool = Start(variables, arguments);
        return await tool.EndAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ToolRun> EndAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error, watch.Elapsed);
    }

    /// <summary>The names of the assemblies that it has loaded so far, on Linux.</summary>
    public IReadOnlySet<string> Assemblies() =>
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/maps"))
            .Where(line => line.EndsWith(".dll", StringComparison.Ordinal))
            .Select(line => Path.GetFileNameWithoutExtension(line))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Sends a signal: INT, TERM or KILL.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}

/// <summary>What the program wrote and returned.</summary>
internal sealed record ToolRun(int Code, string Output, string Error, TimeSpan Duration)
{
    /// <summary>Everything that it wrote.</summary>
    public string All => Output + Error;

    /// <summary>The only diagnostic.</summary>
    public string Problem => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
