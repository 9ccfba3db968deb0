using System.Diagnostics;
using Assets.AspNetCore.DevServer;
using Assets.AspNetCore.Tests.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assets.AspNetCore.Tests.DevServer;

public sealed class ServerThatTheAppStarts : IDisposable
{
    /// <summary>A server with a child process, which a shell has started.</summary>
    private const string Script = """
        const child = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
        const server = require("http").createServer((request, response) => {
          response.setHeader("Content-Type", "text/javascript");
          response.end("");
        });
        server.listen(0, "127.0.0.1", () => {
          console.log("child " + child.pid);
          console.log("\x1b[32m  Local:\x1b[0m   http://localhost:" + server.address().port + "/dist/");
        });
        """;

    private readonly FrontendFolder folder = new() { StartServer = true, Command = "node server.cjs" };

    public ServerThatTheAppStarts()
    {
        Assert.SkipUnless(HasNode(), "Node is not installed.");
        folder.Write("frontend/server.cjs", Script);
        folder.Server = null;
    }

    [Fact]
    public async Task IsUsedByPagesAndStoppedWithTheApp()
    {
        int child;
        await using (var app = folder.Start())
        {
            var page = (await app.Get("/?src=src/main.ts")).Text;
            Assert.Matches("src=\"http://localhost:[0-9]+/dist/src/main.ts\"", page);
            child = int.Parse(Assert.Single(app.Messages.Of("child ")).Split(' ')[^1], null);
            Assert.Contains($"Information Starting 'node server.cjs' in '{folder.Project}'.", app.Messages.Lines);
        }

        await AssertEnds(child);
    }

    /// <summary>The operating system closes the pipe of an app that is killed.</summary>
    [Fact]
    public async Task StopsWithItsChildrenWhenTheAppIsKilled()
    {
        var start = ServerProcess.Guarded("node server.cjs", folder.Project);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await AssertEnds(int.Parse(line!.Split(' ')[^1], null));
    }

    [Fact]
    public async Task IsReportedWhenItDoesNotStart()
    {
        folder.Command = "node no-such-file.cjs";
        await using var app = folder.Start();
        await app.Get("/?src=src/main.ts");
        Assert.Contains(
            "it ended with exit code 1",
            Assert.Single(app.Messages.Of("ASSETS422")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task IsNotStartedWhenOneRuns()
    {
        await using var vite = await FakeVite.StartAsync(folder.Project);
        folder.Server = vite.Url;
        await using var app = folder.Start();
        Assert.Contains(vite.Url, (await app.Get("/?src=src/main.ts")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Messages.Lines, line => line.Contains("Starting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task IsNotStartedOutsideDevelopment()
    {
        await using var app = folder.Start(environment: "Production");
        await app.Get("/?src=src/main.ts");
        Assert.DoesNotContain(app.Messages.Lines, line => line.Contains("Starting", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static async Task AssertEnds(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            await running.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true }
            )!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
