using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Assets.AspNetCore.DevServer;

/// <summary>Starts a development server as a process of the app, and stops it with the app.</summary>
/// <param name="folder">The project's folder.</param>
/// <param name="command">The command for a shell.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Receives the server's output.</param>
internal sealed partial class ServerProcess(string folder, string command, TimeProvider time, ILogger logger)
    : IDisposable
{
    /// <summary>Vite names its address within a second; another command may build before.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    /// <summary>A command that fails is not repeated for each request.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Runs the command and stops all its processes when standard input ends. That happens also when the app is
    /// killed, because the operating system then closes the other end of the pipe. On Unix the command gets a process
    /// group, so that its children can be stopped with it.
    /// </summary>
    private const string Guard = """
        const { spawn, spawnSync } = require("child_process");
        const isWindows = process.platform === "win32";
        const stdio = ["pipe", "inherit", "inherit"];
        const child = spawn(process.argv[1], { shell: true, stdio, detached: !isWindows });
        const kill = (signal) => { try { process.kill(-child.pid, signal); } catch { /* all have ended */ } };
        const stop = () => {
          if (isWindows) { spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]); return; }
          kill("SIGTERM");
          setTimeout(() => kill("SIGKILL"), 3000).unref();
          setTimeout(() => process.exit(1), 4000);
        };
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
        child.stdin.on("error", () => {});
        process.stdin.on("end", stop).on("error", stop).resume();
        child.on("exit", (code) => process.exit(code ?? 1));
        """;

    private const string NoProgram = "no program was found that can run it";

    private readonly string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
    private Process? process;
    private TaskCompletionSource<Uri?> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long failedAt = long.MinValue / 2;
    private bool isStopping;

    private bool HasJustFailed => time.GetElapsedTime(failedAt) < Pause;

    /// <summary>The address that the running server has printed.</summary>
    public Uri? Address => address.Task.IsCompletedSuccessfully ? address.Task.Result : null;

    /// <summary>The command with a process that stops it.</summary>
    public static ProcessStartInfo Guarded(string command, string folder) =>
        new("node", ["-e", Guard, "--", command]) { WorkingDirectory = folder };

    /// <summary>Starts the command if it does not run.</summary>
    public void Start()
    {
        if (isStopping || process is { HasExited: false } || HasJustFailed)
            return;
        StartNow();
        failedAt = time.GetTimestamp();
    }

    /// <summary>Starts the server if it does not run, and waits for its address. Not called concurrently.</summary>
    /// <returns>The address; null if the server does not start.</returns>
    public async Task<Uri?> StartAsync(CancellationToken cancellation)
    {
        if (process is null or { HasExited: true } && HasJustFailed)
            return null;
        for (var attempt = 1; !isStopping; attempt++)
        {
            if (process is null or { HasExited: true })
                StartNow();
            try
            {
                if (await address.Task.WaitAsync(StartLimit, time, cancellation) is { } printed)
                    return printed;
            }
            catch (TimeoutException)
            {
                logger.ServerHasNoAddress(command, folder, (int)StartLimit.TotalSeconds);
                address.TrySetResult(null);
                return null;
            }

            if (process is { HasExited: false })
                return null;
            if (attempt == 2)
            {
                failedAt = time.GetTimestamp();
                var end = process is { HasExited: true } ? $"it ended with exit code {process.ExitCode}" : NoProgram;
                logger.ServerFailed(command, folder, end);
                return null;
            }

            // Vite refuses to start while the server of an app that has just been restarted still stops.
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellation);
        }

        return null;
    }

    /// <summary>Stops the server and all its processes, and waits until they have ended.</summary>
    public void Dispose()
    {
        isStopping = true;
        if (Interlocked.Exchange(ref process, null) is not { } running)
            return;
        if (!running.HasExited)
        {
            running.StandardInput.Close();
            if (!running.WaitForExit(StopLimit))
                running.Kill(entireProcessTree: true);
        }

        running.Dispose();
    }

    private void StartNow()
    {
        process?.Dispose();
        address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        logger.ServerStarts(command, folder);
        process = Run(Guarded(command, folder)) ?? Run(InShell());
        if (process is null)
            address.TrySetResult(null);
    }

    /// <summary>Without Node nothing stops the command when the app is killed.</summary>
    private ProcessStartInfo InShell() =>
        OperatingSystem.IsWindows()
            ? new("cmd.exe", ["/d", "/c", command]) { WorkingDirectory = folder }
            : new("/bin/sh", ["-c", command]) { WorkingDirectory = folder };

    private Process? Run(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.CreateNoWindow = true;
        // Colors would be control characters in the log.
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("FORCE_COLOR");
        // With it Vite does not stop when its standard input ends.
        start.Environment.Remove("CI");
        try
        {
            var started = new Process { StartInfo = start, EnableRaisingEvents = true };
            var expected = address;
            started.OutputDataReceived += (_, line) => Receive(line.Data, isError: false, expected);
            started.ErrorDataReceived += (_, line) => Receive(line.Data, isError: true, expected);
            started.Exited += (_, _) => Ended(started, expected);
            started.Start();
            started.BeginOutputReadLine();
            started.BeginErrorReadLine();
            return started;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private void Receive(string? line, bool isError, TaskCompletionSource<Uri?> expected)
    {
        if (line is null || ControlSequence().Replace(line, "").Trim() is not { Length: > 0 } text)
            return;
        if (isError)
            logger.ServerWarns(name, text);
        else
            logger.ServerSays(name, text);
        if (!expected.Task.IsCompleted && AddressOfThisMachine().Match(text) is { Success: true } match)
            expected.TrySetResult(new(match.Value.Replace("0.0.0.0", "localhost", StringComparison.Ordinal)));
    }

    private void Ended(Process ended, TaskCompletionSource<Uri?> expected)
    {
        var hasNoAddress = expected.TrySetResult(null);
        if (!isStopping && !hasNoAddress)
            logger.ServerEnded(command, folder, ended.ExitCode);
    }

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]")]
    private static partial Regex ControlSequence();

    /// <summary>Vite prints <c>Local: http://localhost:5174/dist/</c>, with the port that was free.</summary>
    [GeneratedRegex(@"https?://(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):\d+[^\s""']*")]
    private static partial Regex AddressOfThisMachine();
}
