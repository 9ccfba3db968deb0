using System.Text.Json;
using Assets.Storage;
using Assets.Storage.Files;
using Assets.Tool.CommandLine;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.CommandLine;

/// <summary>Command lines, in the process of the tests.</summary>
public sealed class Commands : IDisposable
{
    private readonly PublishedSite site = PublishedSite.Shop().WriteManifest();
    private readonly PublishedSite target = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        site.Dispose();
        target.Dispose();
    }

    [Fact]
    public async Task UploadWritesOneJsonDocument()
    {
        var (code, output, _) = await RunAsync("upload", site.Folder, target.Folder, "--json");
        using var document = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Success, code);
        Assert.True(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(9, document.RootElement.GetProperty("stored").GetArrayLength());
    }

    [Fact]
    public async Task UploadReportsHeadersThatStoresDoNotKeep()
    {
        site.Header("favicon.ico", "X-Robots-Tag", "noindex").WriteManifest();
        var (code, _, error) = await RunAsync("upload", site.Folder, target.Folder);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains(
            "warning ASSETS520: The header 'X-Robots-Tag', which a rule sets for 'favicon.ico', is not stored",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task DryRunOfAnUploadShowsEachObject()
    {
        var (code, output, _) = await RunAsync("upload", site.Folder, target.Folder, "--dry-run");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("store font/a.ccccccccc0.woff2\n", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(target.Folder, "font")));
    }

    [Theory]
    [InlineData("ASSETS501", "upload", "/nowhere", "/elsewhere")]
    [InlineData("ASSETS504", "upload", "/nowhere", "s3://user:password@bucket")]
    [InlineData("ASSETS504", "prune", "nobody://bucket")]
    public async Task WithWrongInputDoNothing(string diagnostic, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains($"error {diagnostic}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("password", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3://bucket", "SecretKey=planted", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("azure://container", "accountkey=planted", "AZURE_STORAGE_CONNECTION_STRING")]
    [InlineData("azure://container", "ConnectionString=planted", "AZURE_STORAGE_CONNECTION_STRING")]
    [InlineData("azure://container", "Endpoint=https://a.example/?sig=planted", "credentials")]
    [InlineData("azure://container?sig=planted", "Account=a", "credentials")]
    [InlineData("azure://container", "planted", "Name=value")]
    public async Task RefuseSecretsAndDoNotRepeatThem(string address, string setting, string expected)
    {
        var (code, output, error) = await RunAsync("prune", address, "--setting", setting);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("error ASSETS504", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseTheLastOfTwoEqualSettings()
    {
        var (code, _, error) = await RunAsync([
            "prune",
            "s3://bucket",
            "--setting",
            "Endpoint=https://first.example",
            "--setting",
            "endpoint=wrong",
        ]);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("Endpoint", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upload")]
    [InlineData("upload", "a", "b", "--parallel", "0")]
    [InlineData("upload", "a", "b", "--encoding", "zip")]
    [InlineData("prune", "a", "--keep", "0")]
    [InlineData("verify", "ftp://host")]
    [InlineData("verify", "https://host/?v=1")]
    [InlineData("verify", "https://host", "--origin", "shop.example")]
    [InlineData("cors", "s3", "--origin", "https://shop.example/path")]
    [InlineData("cors", "s3", "--uploads")]
    [InlineData("cors", "s3", "--uploads", "--origin", "*")]
    [InlineData("unknown")]
    public async Task WithWrongArgumentsReturnTheCodeOfUsage(params string[] arguments) =>
        Assert.Equal(ExitCode.Usage, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task OfAFolderWithTwoAppsNeedTheApp()
    {
        site.WriteManifest("Other");
        Assert.Contains("Other, Shop", (await RunAsync("list", site.Folder)).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, (await RunAsync("list", site.Folder, "--app", "Shop")).Code);
    }

    [Fact]
    public async Task ReportADamagedManifest()
    {
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "Shop.assets.manifest.json"), "{", Token);
        Assert.Contains("error ASSETS402", (await RunAsync("list", site.Folder)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("css/site.css")]
    [InlineData("~/css/site.css")]
    [InlineData("/css/site.aaaaaaaaa1.css")]
    public async Task FindKnowsEachNameOfAnAsset(string path)
    {
        var (code, output, _) = await RunAsync("find", site.Folder, path);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("wwwroot/css/site.aaaaaaaaa1.css.br", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "**/*.css", "css/site.css")]
    [InlineData("list", "js/app.js", "js/app.js")]
    [InlineData("find", "~/css/*", "css/site.css")]
    public async Task TakePatterns(string command, string pattern, string expected)
    {
        var (code, output, _) = await RunAsync(command, site.Folder, pattern, "--json");
        using var document = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            expected,
            Assert.Single(document.RootElement.GetProperty("assets").EnumerateArray()).GetProperty("path").GetString()
        );
    }

    [Theory]
    [InlineData("js/app.js")]
    [InlineData("js/app.bbbbbbbbb1.js.d000000001.dcz")]
    public async Task FindShowsDeltas(string path)
    {
        using var shop = PublishedSite.Shop().Delta("js/app.js", "app(0)").WriteManifest();
        var (_, output, _) = await RunAsync("find", shop.Folder, path);
        Assert.Contains(
            "  delta         12 bytes in wwwroot/js/app.bbbbbbbbb1.js.d000000001.dcz",
            output,
            StringComparison.Ordinal
        );
        (_, output, _) = await RunAsync("find", shop.Folder, path, "--json");
        Assert.Contains("\"dictionary\": \"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchReleasesFillsAFolder()
    {
        using var shop = Fetching.ReleasesToFetch.Shop("1").WriteManifest();
        var (bucket, folder) = (Path.Combine(site.Folder, "bucket"), Path.Combine(site.Folder, "earlier"));
        await RunAsync("upload", shop.Folder, bucket);
        var (code, output, _) = await RunAsync("fetch-releases", bucket, folder, "--app", "Shop");
        Assert.Equal(
            (ExitCode.Success, "Fetched 2 files (15 bytes) of 1 earlier release; 0 existed.\n"),
            (code, output)
        );
        Assert.True(File.Exists(Path.Combine(folder, "wwwroot/js/app.bbbbbbbbb1.js")));
    }

    /// <summary>A build shows what the program writes, and an error would fail it.</summary>
    [Theory]
    [InlineData("ftp2://", "is not the address of a store")]
    [InlineData("s3://bucket/shop", "SecretKey")]
    public async Task FetchReleasesReportsAWarning(string address, string reason)
    {
        var folder = Path.Combine(site.Folder, "earlier");
        string[] settings = address.StartsWith("s3:", StringComparison.Ordinal) ? ["--setting", "SecretKey=x"] : [];
        var (code, _, error) = await RunAsync(["fetch-releases", address, folder, .. settings]);
        Assert.Equal(ExitCode.Failure, code);
        Assert.StartsWith("assets : warning ASSETS531: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListIsATable()
    {
        var (_, output, _) = await RunAsync("list", site.Folder);
        Assert.StartsWith("path          published as ", output, StringComparison.Ordinal);
        Assert.Contains("\nfavicon.ico   the same ", output, StringComparison.Ordinal);
        Assert.Contains("\n5 assets, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindSuggestsANearName()
    {
        var (code, _, error) = await RunAsync("find", site.Folder, "css/sites.css");
        Assert.Equal(ExitCode.Negative, code);
        Assert.Contains(
            "ASSETS510: No asset has the path 'css/sites.css'. Did you mean 'css/site.css'?",
            error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("s3", "\"ExposeHeaders\"")]
    [InlineData("azure", "--exposed-headers ETag")]
    [InlineData("gs", "\"responseHeader\"")]
    public async Task CorsPrintsTheRule(string store, string expected)
    {
        var (code, output, _) = await RunAsync("cors", store, "--origin", "https://shop.example");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains("ETag", output, StringComparison.Ordinal);
        Assert.Contains("https://shop.example", output, StringComparison.Ordinal);
    }

    /// <summary>Browsers send an origin without a path, in lower case, and stores compare text.</summary>
    [Fact]
    public async Task CorsPrintsOriginsAsBrowsersSendThem()
    {
        var (_, output, _) = await RunAsync("cors", "s3", "--origin", "HTTPS://Shop.example:443/");
        Assert.Contains("\"https://shop.example\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PurgeCommandGetsThePathsThatWereReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of a Unix shell.");
        var copy = Path.Combine(site.Folder, "purged.txt");
        string[] arguments =
        [
            "upload",
            site.Folder,
            target.Folder,
            "--purge-command",
            $"cp \"$ASSETS_PURGE_FILE\" '{copy}'",
        ];
        await RunAsync(arguments);
        Assert.False(File.Exists(copy));
        await RunAsync(arguments);
        Assert.Equal("/favicon.ico\n/\n/index.html\n", await File.ReadAllTextAsync(copy, Token));
    }

    /// <summary>The command line tool of a cloud needs the credentials, which only the environment has.</summary>
    [Fact]
    public async Task PurgeCommandHasTheEnvironmentOfTheTool()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command is one of a Unix shell.");
        var (list, copy) = (Path.Combine(site.Folder, "list.txt"), Path.Combine(site.Folder, "environment.txt"));
        await RunAsync("upload", site.Folder, target.Folder);
        var (code, _, _) = await RunAsync(
            "upload",
            site.Folder,
            target.Folder,
            "--purge-file",
            Path.GetRelativePath(Environment.CurrentDirectory, list),
            "--purge-command",
            $"printf '%s %s %s' \"$ASSETS_PURGE_FILE\" \"$AWS_SECRET_ACCESS_KEY\" \"$PWD\" > '{copy}'"
        );
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(
            $"{list} {CephUpload.Secret} {Environment.CurrentDirectory}",
            await File.ReadAllTextAsync(copy, Token)
        );
    }

    [Fact]
    public async Task PurgeCommandThatFailsIsReported()
    {
        await RunAsync("upload", site.Folder, target.Folder);
        var (code, _, error) = await RunAsync("upload", site.Folder, target.Folder, "--purge-command", "exit 7");
        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains(
            "error ASSETS505: The command of --purge-command ended with exit code 7",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PruneShowsReleases()
    {
        await RunAsync("upload", site.Folder, target.Folder);
        var (code, output, _) = await RunAsync("prune", target.Folder, "--dry-run");
        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("keep   .assets/releases/", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PruneDeletesOnlyWithYes()
    {
        using var next = PublishedSite.Shop("2").WriteManifest();
        await RunAsync("upload", site.Folder, target.Folder);
        // Times of files decide which release is the newest.
        await Task.Delay(20, Token);
        await RunAsync("upload", next.Folder, target.Folder);
        string[] command = ["prune", target.Folder, "--keep", "1", "--days", "0"];
        var old = Path.Combine(target.Folder, "js/app.bbbbbbbbb1.js");

        var (_, listed, _) = await RunAsync(command);
        Assert.Contains("delete js/app.bbbbbbbbb1.js\n", listed, StringComparison.Ordinal);
        Assert.EndsWith(
            "Nothing was deleted. Run the command again with --yes to delete them.\n",
            listed,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(old));

        var (code, deleted, _) = await RunAsync([.. command, "--yes"]);
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("\nDeleted 8 objects", deleted, StringComparison.Ordinal);
        Assert.False(File.Exists(old));
    }

    [Fact]
    public async Task NameThatIsNoKeyIsReported()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such file.");
        site.Unlisted("img/a.", "dot");
        Assert.Contains(
            "error ASSETS503",
            (await RunAsync("upload", site.Folder, target.Folder)).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CancelledUploadReturnsItsCode()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var output = new StringWriter();
        Assert.Equal(
            ExitCode.Cancelled,
            await AssetsCommand.RunAsync(["upload", site.Folder, target.Folder], output, output, cancelled.Token)
        );
        Assert.Null(await new FileSystemStore(target.Folder).OpenAsync(ObjectKey.Parse("favicon.ico"), null, Token));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AssetsCommand.RunAsync(arguments, output, error, Token);
        return (code, output.ToString(), error.ToString());
    }
}
