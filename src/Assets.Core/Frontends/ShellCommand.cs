using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Assets.Core.Minifying.Esbuild;

namespace Assets.Core.Frontends;

/// <summary>A command line for the shell of the system, as in the scripts of a <c>package.json</c>.</summary>
/// <param name="Text">The command line.</param>
/// <param name="Folder">Absolute path of the folder that it runs in.</param>
/// <param name="Environment">All environment variables.</param>
internal sealed record ShellCommand(string Text, string Folder, IReadOnlyDictionary<string, string> Environment)
{
    // A tool may leave a process that keeps the output open, such as a build daemon.
    private static readonly TimeSpan OutputAfterExit = TimeSpan.FromSeconds(2);

    /// <summary>Runs the command to its end.</summary>
    /// <param name="read">Receives each line of both streams as it comes, on this thread.</param>
    /// <param name="cancellationToken">Kills the command and all processes that it started.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">The command was killed.</exception>
    /// <exception cref="FileFailureException">The shell cannot be started in the folder.</exception>
    public int Run(Action<string> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start();
        using var registration = cancellationToken.Register(() => Termination.TryKill(process));

        // No tool can wait for an answer.
        process.StandardInput.Close();
        var lines = Channel.CreateUnbounded<string>(new() { SingleReader = true });
        var output = Task.WhenAll(CopyAsync(process.StandardOutput, lines), CopyAsync(process.StandardError, lines));
        _ = CompleteAsync(process, output, lines);
        foreach (
            var line in lines.Reader.ReadAllAsync(CancellationToken.None).ToBlockingEnumerable(CancellationToken.None)
        )
            read(line);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode;
    }

    private Process Start()
    {
        try
        {
            return Process.Start(StartInfo())!;
        }
        catch (Win32Exception exception)
        {
            throw new FileFailureException(FileOperation.Read, Folder, exception);
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (OperatingSystem.IsWindows())
        {
            // As npm does: cmd removes the outer quotes and leaves all others.
            start.FileName = "cmd.exe";
            start.Arguments = $"/d /s /c \"{Text}\"";
        }
        else
        {
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Text);
        }

        start.Environment.Clear();
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private static async Task CopyAsync(StreamReader stream, Channel<string> lines)
    {
        while (await stream.ReadLineAsync().ConfigureAwait(false) is { } line)
            lines.Writer.TryWrite(line);
    }

    private static async Task CompleteAsync(Process process, Task output, Channel<string> lines)
    {
        try
        {
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.WhenAny(output, Task.Delay(OutputAfterExit)).ConfigureAwait(false);
        }
        finally
        {
            lines.Writer.TryComplete();
        }
    }
}
