using System.Collections.Concurrent;
using System.Diagnostics;
using Assets.Browser.Tests.Cdn;
using Assets.Storage.S3;
using Assets.Storage.Tests.Servers;

[assembly: AssemblyFixture(typeof(SampleCdn))]

namespace Assets.Browser.Tests.Cdn;

/// <summary>
/// The sample samples/Cdn: a bucket in Ceph, nginx before it, and the tool as a user installs it. The first test that
/// needs it starts the sample's own script; the last one is followed by its end.
/// </summary>
public sealed class SampleCdn : IAsyncLifetime
{
    /// <summary>The collection of tests that change the CORS rule, which the whole bucket has.</summary>
    public const string RuleOfTheBucket = "CORS rule of the bucket";

    /// <summary>The exit code of a script that cannot install a server.</summary>
    private const int NotInstalled = 77;

    /// <summary>The variable with the address of the S3 store.</summary>
    internal const string Endpoint = "AWS_ENDPOINT_URL_S3";

    private const string AccessKey = "testkey";
    private const string SecretKey = "testsecret";
    public const string Bucket = "storefront";

    private readonly SemaphoreSlim starting = new(1);
    private readonly string folder = Directory.CreateTempSubdirectory("assets-cdn-").FullName;
    private readonly int storePort = LocalServer.FreePort();
    private readonly int cdnPort = LocalServer.FreePort();
    private readonly int appPort = LocalServer.FreePort();
    private readonly ConcurrentDictionary<string, Task> uploads = new(StringComparer.Ordinal);
    private Process? script;
    private string? missing;

    /// <summary>Of the app that the script has started.</summary>
    public string App => $"http://127.0.0.1:{appPort}";

    /// <summary>Of nginx, without a trailing slash.</summary>
    public string Cdn => $"http://127.0.0.1:{cdnPort}";

    /// <summary>Of Ceph, without a trailing slash.</summary>
    public string Store => $"http://127.0.0.1:{storePort}";

    /// <summary>Of the bucket, without a trailing slash.</summary>
    public string BucketUrl => $"{Store}/{Bucket}";

    /// <summary>The folder with nginx' configuration.</summary>
    internal string Nginx => Path.Combine(folder, "nginx");

    public static string Address(string prefix) => $"s3://{Bucket}/{prefix}";

    public S3StoreSettings Settings =>
        new()
        {
            Endpoint = Store,
            AccessKey = AccessKey,
            SecretKey = SecretKey,
        };

    public ValueTask InitializeAsync() => default;

    /// <summary>Starts the sample, once; skips the test where it cannot be installed.</summary>
    public async Task StartAsync()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (script is null)
                await RunScriptAsync();
        }
        finally
        {
            starting.Release();
        }

        Assert.SkipWhen(missing is not null, missing ?? "");
    }

    /// <summary>Runs the tool that the script has installed from the packed package.</summary>
    public Task<ToolRun> RunToolAsync(params string[] arguments) => RunToolAsync(Endpoint, Store, arguments);

    /// <param name="variable">An environment variable of the run.</param>
    /// <param name="value">Its value.</param>
    /// <param name="arguments">The command line.</param>
    internal async Task<ToolRun> RunToolAsync(string variable, string value, string[] arguments)
    {
        using var tool = StartTool(variable, value, arguments);
        var output = tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(tool.ExitCode, await output, await error);
    }

    internal Process StartTool(string variable, string value, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, "tool", "assets"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [Endpoint] = Store,
                ["AWS_ACCESS_KEY_ID"] = AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
                ["AWS_REGION"] = "us-east-1",
                [variable] = value,
            },
        };
        return Process.Start(start)!;
    }

    /// <summary>Uploads a published folder, unless another test has done so.</summary>
    public Task UploadOnceAsync(string published, string prefix) =>
        uploads.GetOrAdd(prefix, _ => UploadAsync(published, prefix));

    /// <summary>Uploads a published folder. nginx serves what is below the prefix 'shop'.</summary>
    public async Task UploadAsync(string published, string prefix, params string[] arguments)
    {
        var run = await RunToolAsync(["upload", published, Address(prefix), .. arguments]);
        Assert.True(run.Code == 0, run.Error);
    }

    public async ValueTask DisposeAsync()
    {
        if (script is { HasExited: false })
        {
            // As Ctrl-C does: the script ends what it has started.
            using var kill = Process.Start("kill", ["-TERM", $"{script.Id}"]);
            await script.WaitForExitAsync();
        }

        script?.Dispose();
        starting.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task RunScriptAsync()
    {
        script = Process.Start(
            new ProcessStartInfo("bash", ["samples/Cdn/run.sh", Storefront.Published])
            {
                WorkingDirectory = Storefront.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["STORE_PORT"] = $"{storePort}",
                    ["CDN_PORT"] = $"{cdnPort}",
                    ["APP_PORT"] = $"{appPort}",
                    ["CDN_FOLDER"] = folder,
                },
            }
        )!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = new List<string>();
        while (await script.StandardOutput.ReadLineAsync() is { } line)
        {
            output.Add(line);
            if (line == "Ctrl-C stops everything.")
            {
                _ = script.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        await script.WaitForExitAsync();
        if (script.ExitCode != NotInstalled)
            Assert.Fail($"samples/Cdn/run.sh failed:\n{string.Join('\n', output)}\n{await errors}");
        missing = $"The sample's servers cannot be installed: {await errors}";
    }
}

/// <summary>What a run of the tool has written.</summary>
public sealed record ToolRun(int Code, string Output, string Error);
