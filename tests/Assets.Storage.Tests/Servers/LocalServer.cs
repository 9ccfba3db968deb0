using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Assets.Storage.Tests.Servers;

/// <summary>A server that a script in tests/servers starts once for all tests that use it, and stops after them.</summary>
public abstract class LocalServer(string script) : IAsyncLifetime
{
    /// <summary>The exit code of a script that cannot install the server.</summary>
    private const int NotInstalled = 77;

    private string? missing;

    /// <summary>Where the server keeps its files.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("assets-server-").FullName;

    protected int Port { get; } = FreePort();

    /// <summary>The address of the server.</summary>
    public string Endpoint => $"http://127.0.0.1:{Port}";

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            missing = "The server runs on Unix.";
            return;
        }

        var (exitCode, errors) = await RunAsync("start", Folder, $"{Port}");
        if (exitCode == NotInstalled)
            missing = $"The server cannot be installed: {errors}";
        else if (exitCode != 0)
            throw new InvalidOperationException($"{script} failed: {errors}");
        else
            await PrepareAsync();
    }

    /// <summary>Skips a test where the server cannot be installed.</summary>
    public void Require() => Assert.SkipWhen(missing is not null, missing ?? "");

    public async ValueTask DisposeAsync()
    {
        if (missing is null)
            await RunAsync("stop", Folder);
        GC.SuppressFinalize(this);
    }

    /// <summary>Creates what the tests use.</summary>
    protected abstract Task PrepareAsync();

    private async Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Script(), .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors);
    }

    private string Script()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Assets.Build.sln")))
            directory = directory.Parent!;
        return Path.Combine(directory.FullName, "tests", "servers", script);
    }

    /// <summary>A port that is free, and so is the next one.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            using var second = new TcpListener(IPAddress.Loopback, port + 1);
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException) { }
        }
    }
}
