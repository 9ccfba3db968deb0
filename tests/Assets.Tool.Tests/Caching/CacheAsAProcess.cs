using System.Diagnostics;
using System.Text.Json;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Caching;

/// <summary>The program itself, as a build starts it.</summary>
public sealed class CacheAsAProcess : IDisposable
{
    private readonly DirectoryInfo store = Directory.CreateTempSubdirectory("assets-remote-");
    private readonly BuildMachine machine = new BuildMachine().Make(1, 2);
    private readonly BuildMachine fresh = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        machine.Dispose();
        fresh.Dispose();
        store.Delete(recursive: true);
    }

    [Fact]
    public async Task FetchesWhatAnotherOneStored()
    {
        var uses = Path.Combine(store.FullName, "uses.txt");
        await File.WriteAllTextAsync(
            uses,
            $"{BuildMachine.Key(1).Value} css/site.css\n{BuildMachine.Key(2).Value} \n",
            Token
        );
        var remote = Path.Combine(store.FullName, "cache");
        using var push = Start(machine, "push", remote, "--uses", uses);
        Assert.Equal("2", (await OutputAsync(push)).GetProperty("results").ToString());
        Assert.Equal(0, push.ExitCode);
        using var fetch = Start(fresh, "fetch", remote);
        Assert.Equal("2", (await OutputAsync(fetch)).GetProperty("results").ToString());
        Assert.Equal([1, 2], fresh.Of([1, 2]));
    }

    [Fact]
    public async Task EndsWhenItsBuildIsKilled()
    {
        // A listener that accepts no connection: the program waits for an answer.
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        using var fetch = Start(
            fresh,
            "fetch",
            "s3://bucket/cache",
            "--setting",
            $"Endpoint=http://{silent.LocalEndpoint}"
        );
        fetch.StandardInput.Close();
        await fetch.WaitForExitAsync(Token);
        Assert.Equal(130, fetch.ExitCode);
    }

    [Fact]
    public async Task WritesNoSecretWhenTheStoreCannotBeReached()
    {
        // Nothing listens on port 1 of this machine.
        using var fetch = Start(fresh, "fetch", "s3://bucket/cache", "--setting", "Endpoint=http://127.0.0.1:1");
        var output = await fetch.StandardOutput.ReadToEndAsync(Token);
        var errors = await fetch.StandardError.ReadToEndAsync(Token);
        await fetch.WaitForExitAsync(Token);
        Assert.Equal(1, fetch.ExitCode);
        Assert.Contains("\"problem\": \"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", output + errors, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> OutputAsync(Process process)
    {
        var output = await process.StandardOutput.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static Process Start(BuildMachine machine, string command, string address, params string[] more)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                ToolProcess.Program,
                "cache",
                command,
                address,
                "--json",
                "--end-with-input",
                "--site",
                BuildMachine.Site.Value,
                "--folder",
                machine.Folder,
                .. more,
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIAplantedkey";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "planted-secret";
        start.Environment["AWS_REGION"] = "us-east-1";
        return Process.Start(start)!;
    }
}
