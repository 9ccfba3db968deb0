using System.Diagnostics;
using System.Runtime.CompilerServices;
using Assets.Storage.Tests.Servers;
using Assets.Tool.CommandLine;

namespace Assets.Tool.Tests.Harness;

/// <summary>
/// The program that uploads the second release of a shop to Ceph, whose first release is in use. What is between the
/// program and Ceph decides a test.
/// </summary>
internal sealed class CephUpload : IDisposable
{
    public const string Secret = "testsecret";

    private readonly CephServer ceph;
    private readonly PublishedSite old = PublishedSite.Shop("1");
    private readonly PublishedSite site = PublishedSite.Shop("2").WriteManifest();
    private readonly string address;

    private CephUpload(CephServer ceph, string address)
    {
        ceph.Require();
        this.ceph = ceph;
        this.address = address;
        Store = ceph.Store(address);
    }

    public Storage.S3.S3Store Store { get; }

    /// <summary>The credentials of the tests.</summary>
    public static Dictionary<string, string> Variables =>
        new() { ["AWS_ACCESS_KEY_ID"] = "testkey", ["AWS_SECRET_ACCESS_KEY"] = Secret };

    public static CephUpload To(CephServer ceph, string address) => new(ceph, address);

    /// <summary>Uploads the first release.</summary>
    /// <param name="prefix">Where no other test uploads.</param>
    public static async Task<CephUpload> AfterAnEarlierReleaseAsync(CephServer ceph, string prefix)
    {
        var upload = To(ceph, $"s3://{CephServer.Bucket}/{prefix}");
        Assert.Empty((await upload.Store.UploadAsync(upload.old.Release())).Problems);
        return upload;
    }

    /// <summary>Starts the program.</summary>
    /// <param name="endpoint">What it takes for the store; Ceph itself by default.</param>
    /// <param name="variables">The credentials, if they are not those of Ceph.</param>
    public ToolProcess Start(string? endpoint = null, IReadOnlyDictionary<string, string>? variables = null) =>
        ToolProcess.Start(variables ?? Variables, Arguments(endpoint, retries: 1));

    /// <summary>Runs the command in the process of the tests, which is faster.</summary>
    public async Task<ToolRun> RunAsync(string? endpoint = null, int retries = 1)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var watch = Stopwatch.StartNew();
        var code = await AssetsCommand.RunAsync(
            Arguments(endpoint, retries),
            output,
            error,
            TestContext.Current.CancellationToken
        );
        return new(code, output.ToString(), error.ToString(), watch.Elapsed);
    }

    [ModuleInitializer]
    internal static void UseCredentials()
    {
        foreach (var (name, value) in Variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>Uploads the second release in this process, without anything between.</summary>
    public async Task CompleteAsync() => Assert.Empty((await Store.UploadAsync(site.Release())).Problems);

    /// <summary>The first release is whole, whatever page of it a visitor has.</summary>
    public async Task AssertEarlierReleaseIsWholeAsync()
    {
        foreach (var item in old.Release().Objects.Where(item => item.IsFingerprinted))
            Assert.Equal(await File.ReadAllTextAsync(item.File), await Store.TextAsync(item.Key.Value));
        foreach (var name in (await Store.TextAsync("index.html"))!.Split(' '))
            Assert.NotNull(await Store.TextAsync(name));
        Assert.NotNull(await Store.TextAsync(old.Release().RecordObject.Key.Value));
    }

    /// <summary>The second release is whole and recorded.</summary>
    public async Task AssertIsCompleteAsync()
    {
        foreach (var item in site.Release().Objects)
            Assert.Equal(await File.ReadAllTextAsync(item.File), await Store.TextAsync(item.Key.Value));
        Assert.Contains(site.Release().RecordObject.Key.Value, await Store.RecordsAsync());
    }

    /// <summary>The second release has no record.</summary>
    public async Task AssertIsNotRecordedAsync() => Assert.Single(await Store.RecordsAsync());

    public void Dispose()
    {
        Store.Dispose();
        old.Dispose();
        site.Dispose();
    }

    private string[] Arguments(string? endpoint, int retries) =>
        [
            "upload",
            site.Folder,
            address,
            "--parallel",
            "1",
            "--setting",
            $"Endpoint={endpoint ?? ceph.Endpoint}",
            "--setting",
            "IdleTimeout=00:00:02",
            "--setting",
            $"MaxRetries={retries}",
        ];
}
