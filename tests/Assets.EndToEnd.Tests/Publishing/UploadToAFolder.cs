using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// Publishes with AssetsUploadTo, which download the tool and run it: one that is cancelled in the upload, one that is
/// completed, and the targets by themselves. The environment has secrets of all clouds.
/// </summary>
public sealed class UploadToAFolder(UploadToAFolder.Play scene) : EndToEnd<UploadToAFolder.Play>(scene)
{
    [Fact]
    public void StoresEveryPublishedFile() => Assert.Empty(Scene.Publish.WebRoot.Names.Except(Scene.Store.Names));

    [Fact]
    public void RecordsTheRelease() =>
        Assert.Single(Scene.Store.Names, name => name.StartsWith(".assets/releases/", StringComparison.Ordinal));

    [Fact]
    public void SaysWhatItStored() =>
        Assert.Contains("The release is .assets/releases/", Scene.Publish.Output, StringComparison.Ordinal);

    [Fact]
    public void ReportsAWrongAddressAsAnErrorOfTheBuild() =>
        Assert.Contains(
            "is not the address of a store",
            Scene.WrongAddress.The("ASSETS504").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void EndsTheToolWhenThePublishIsCancelled() => Assert.NotEqual(0, Scene.Cancelled.ExitCode);

    [Fact]
    public void UploadsAgainByItsTarget() =>
        Assert.Contains("existed. The release is .assets/releases/", Scene.Targets.Output, StringComparison.Ordinal);

    [Fact]
    public void PrunesByItsTarget() =>
        Assert.Contains(
            "Would delete 0 objects (0 bytes) of 0 releases in ",
            Scene.Targets.Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void ReportsWhatIsNotServedAsAnErrorOfTheBuild() =>
        Assert.Contains(Scene.Unserved.Errors, error => error.Code == "ASSETS509");

    [Fact]
    public void NeedsAnAddress() =>
        Assert.Contains(
            "Set the property AssetsUploadTo",
            Scene.NoAddress.The("ASSETS511").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void NeedsAPublicAddressToVerify() =>
        Assert.Contains(
            "Set the property AssetsBaseUrl",
            Scene.NoBaseUrl.The("ASSETS511").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void NeedsTheTool() =>
        Assert.Contains(
            "'/nowhere/assets.dll' does not exist, so nothing was uploaded",
            Scene.NoTool.The("ASSETS512").Message,
            StringComparison.Ordinal
        );

    /// <summary>The same program writes configuration of servers.</summary>
    [Fact]
    public void WritesTheConfigurationOfServersBesideTheApp()
    {
        Assert.True(Scene.Publish.Files.Has("App.Caddyfile"));
        var nginx = Scene.Publish.Files.Text("App.nginx.conf");
        Assert.Contains("root \"/app/wwwroot\";", nginx, StringComparison.Ordinal);
        Assert.Contains("/shop", nginx, StringComparison.Ordinal);
    }

    [Fact]
    public void WritesWhatHostsReadInTheRootOfTheSite()
    {
        Assert.True(Scene.Targets.WebRoot.Has("_headers"));
        Assert.True(Scene.Targets.WebRoot.Has("web.config"));
    }

    [Fact]
    public void NeedsAServerThatItKnows() =>
        Assert.Contains(
            "'apache', which names no server",
            Scene.UnknownServer.The("ASSETS543").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void LeavesNoSecretInLogs()
    {
        // Each log has something that is looked for in this way.
        Assert.All(Scene.Logs, log => Assert.True(Play.Has(log, "ssets"), log));
        Assert.DoesNotContain(Scene.Logs, log => Play.Has(log, Play.Secret));
    }

    /// <summary>Linux selects the program with native code, which starts faster.</summary>
    [Fact]
    public void InstallsAPackageWithAProgramForEveryPlatform()
    {
        Assert.Contains("tools/net10.0/any/assets.dll", Scene.Programs);
        if (OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64)
            Assert.Contains("tools/net10.0/linux-x64/assets.dll", Scene.Programs);
    }

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        public const string Secret = "planted0secret";

        public FileTree Store { get; private set; } = null!;

        public IReadOnlyList<string> Programs { get; private set; } = [];

        public Publish WrongAddress { get; private set; } = null!;

        public Publish Cancelled { get; private set; } = null!;

        public Publish Targets { get; private set; } = null!;

        public Publish Unserved { get; private set; } = null!;

        public Publish NoAddress { get; private set; } = null!;

        public Publish NoBaseUrl { get; private set; } = null!;

        public Publish UnknownServer { get; private set; } = null!;

        public Publish NoTool { get; private set; } = null!;

        /// <summary>The binary logs and the texts of all runs.</summary>
        public IReadOnlyList<string> Logs { get; private set; } = [];

        /// <summary>Whether a log has a text; binary logs are compressed.</summary>
        public static bool Has(string log, string text)
        {
            using var file = File.OpenRead(log);
            using Stream content = log.EndsWith(".binlog", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        }

        protected override async Task PlayAsync()
        {
            foreach (
                var name in (string[])
                    [
                        "AWS_ACCESS_KEY_ID",
                        "AWS_SECRET_ACCESS_KEY",
                        "AWS_SESSION_TOKEN",
                        "AZURE_STORAGE_CONNECTION_STRING",
                        "AZURE_CLIENT_SECRET",
                        "GOOGLE_APPLICATION_CREDENTIALS",
                    ]
            )
                Site.Variables[name] = Secret;
            var store = Path.Combine(Site.Root, "store with spaces");
            await PackToolAsync(Site.LocalFeed);
            Programs = ProgramsIn(Path.Combine(Site.LocalFeed, $"Assets.Tool.{PackedPackage.Version}.nupkg"));
            Site.WithOrdinaryFiles();
            Cancelled = await CancelAsync();
            Publish = (
                await Site.PublishAsync(
                    $"-p:AssetsUploadTo={store}",
                    "-p:AssetsHosting=nginx%3Bcaddy",
                    "-p:AssetsHostingArguments=--path-base /shop",
                    "-v:detailed"
                )
            ).Succeeded();
            Store = FileTree.Read(store);
            WrongAddress = await Site.PublishAsync("-p:AssetsUploadTo=ftp2://");
            Targets = (
                await Site.RunTargetsAsync(
                    "AssetsUpload;AssetsPrune;AssetsServeConfig",
                    $"-p:AssetsUploadTo={store}",
                    "-p:AssetsHosting=headers%3Biis"
                )
            ).Succeeded();
            // Nothing listens on port 1 of this machine.
            Unserved = await Site.RunTargetsAsync("AssetsVerify", "-p:AssetsBaseUrl=http://127.0.0.1:1/");
            NoBaseUrl = await Site.RunTargetsAsync("AssetsVerify");
            NoAddress = await Site.RunTargetsAsync("AssetsPrune");
            UnknownServer = await Site.RunTargetsAsync("AssetsServeConfig", "-p:AssetsHosting=apache");
            NoTool = await Site.RunTargetsAsync(
                "AssetsPrune",
                $"-p:AssetsUploadTo={store}",
                "-p:AssetsToolPath=/nowhere/assets.dll"
            );
            Logs = [.. Directory.GetFiles(Site.Root, "run-*")];
        }

        /// <summary>Presses Ctrl+C while the tool waits for a store.</summary>
        private async Task<Publish> CancelAsync()
        {
            using var store = new SilentStore();
            await using var publish = Site.StartPublish(
                "-p:AssetsUploadTo=s3://bucket/shop",
                $"-p:AssetsUploadArguments=--setting Endpoint={store.Url}"
            );
            await publish.UntilAsync(() => store.IsAsked);
            using (var interrupt = Process.Start("kill", ["-INT", publish.Id.ToString(CultureInfo.InvariantCulture)]))
                await interrupt.WaitForExitAsync();
            var exitCode = await publish.ExitAsync();
            await store.UntilClosedAsync();
            return Site.Published(exitCode, publish.Output);
        }

        private static List<string> ProgramsIn(string file)
        {
            using var package = ZipFile.OpenRead(file);
            return [.. package.Entries.Where(entry => entry.Name == "assets.dll").Select(entry => entry.FullName)];
        }

        internal static async Task PackToolAsync(string feed)
        {
            string[] arguments =
            [
                "eng/alone.sh",
                "dotnet",
                "pack",
                "src/Assets.Tool",
                "--configuration",
                "Release",
                "--output",
                feed,
                "-nodeReuse:false",
                "-p:MinVerSkip=true",
                $"-p:Version={PackedPackage.Version}",
            ];
            var (exitCode, output) = await Command.RunAsync("bash", arguments, PackedPackage.Sources);
            if (exitCode != 0)
                throw new InvalidOperationException($"The tool cannot be packed:\n{output}");
        }
    }
}
