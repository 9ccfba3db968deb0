using System.Diagnostics;
using System.Text;

namespace Assets.EndToEnd.Tests.Infra;

/// <summary>A program that runs; its output, both streams together, is kept as it comes.</summary>
internal sealed class Command : IAsyncDisposable
{
    // A publish takes seconds; one that takes this long on a busy machine hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private Command(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>
    /// Starts a program with exactly these variables beside those that <see cref="CleanEnvironment"/> leaves of our
    /// own.
    /// </summary>
    public static Command Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? variables = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment(start.Environment);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new Command(start);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? variables = null
    )
    {
        await using var command = Start(program, arguments, folder, variables);
        return (await command.ExitAsync(), command.Output);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(
                $"'{process.StartInfo.FileName}' did not end within {Patience.TotalMinutes} minutes; it "
                    + $"wrote:\n{Output}"
            );
        }
    }

    /// <summary>Waits until something is true of the program or around it.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (process.HasExited || clock.Elapsed > Patience)
                throw new InvalidOperationException(
                    $"'{process.StartInfo.FileName}' {(process.HasExited ? "ended" : "hangs")} before what was "
                        + $"waited for; it wrote:\n{Output}"
                );
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it and what it started, as a power cut would.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>
    /// The test host is itself started by MSBuild and its children inherit that; a user's shell does not.
    /// </summary>
    private static void CleanEnvironment(IDictionary<string, string?> variables)
    {
        string[] prefixes =
        [
            "MSBUILD",
            "VSTEST",
            "DOTNET_HOST",
            "DOTNET_ROOT",
            "DOTNET_CLI",
            "ASPNETCORE",
            "XUNIT",
            "COREHOST",
            "COVERLET",
        ];
        foreach (
            var name in variables
                .Keys.Where(name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                .ToList()
        )
            variables.Remove(name);
        variables["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        variables["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["DOTNET_NOLOGO"] = "1";

        // Profiles of methods pay in long runs only: without them a publish takes 5 % less.
        variables["DOTNET_TieredPGO"] = "0";
        variables["MSBUILDTERMINALLOGGER"] = "off";
    }

    private void Append(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.Append(line).Append('\n');
    }
}
