using System.ComponentModel;
using System.Diagnostics;
using Assets.Core;

namespace Assets.Build.Tasks.Caching;

/// <summary>
/// The program of Assets.Tool, which reads and writes the remote cache in a process of its own, so that no client of a
/// cloud is loaded into MSBuild.
/// </summary>
/// <param name="dotnet">The program <c>dotnet</c>.</param>
/// <param name="file">Absolute path of the program.</param>
/// <param name="workingDirectory">Absolute path of the project's folder.</param>
internal sealed class CacheProgram(string dotnet, string file, string workingDirectory)
{
    /// <summary>
    /// The program has limits of its own, which are much lower; this one is for a process that hangs.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The address of the cache.</summary>
    public required string Address { get; init; }

    /// <summary>Settings of its store, each as <c>Name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The site's name in the cache.</summary>
    public required string Site { get; init; }

    /// <summary>Absolute paths of the folders of the local cache.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The folders that a run of the pipeline reads results from.</summary>
    public static IReadOnlyList<string> FoldersOf(PipelineOptions options) =>
        [options.CacheDirectory, Path.Combine(options.OutputDirectory, "cache")];

    /// <summary>Runs a command to its end. Failures are values.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled, and the process is ended.</exception>
    public CacheAnswer Run(string command, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!File.Exists(file))
        {
            return CacheAnswer.Of(
                $"the program '{file}' does not exist. If AssetsToolPath is set, correct it to the path of assets.dll; "
                    + "otherwise add a package source that has Assets.Tool in the version of Assets.Build."
            );
        }

        try
        {
            using var process = Process.Start(StartInfo(command, arguments))!;
            return Wait(process, cancellationToken);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return CacheAnswer.Of($"'{dotnet}' cannot be started: {exception.Message}");
        }
    }

    private ProcessStartInfo StartInfo(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            // Held open: the program ends when it is closed, also by a build that is killed.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] all =
        [
            file,
            "cache",
            command,
            Address,
            "--json",
            "--end-with-input",
            "--site",
            Site,
            .. Folders.SelectMany(folder => new[] { "--folder", folder }),
            .. Settings.SelectMany(setting => new[] { "--setting", setting }),
            .. arguments,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        return start;
    }

    private static CacheAnswer Wait(Process process, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.Register(() => Kill(process));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        if (!process.WaitForExit(Limit))
        {
            Kill(process);
            return CacheAnswer.Of($"its program did not end within {Limit.TotalMinutes} minutes.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        return CacheAnswer.Read(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }
}
