using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// A machine fills a remote cache, a fresh one without esbuild reads it, and then the cache cannot be reached.
/// </summary>
public sealed class RemoteCacheInAFolder(RemoteCacheInAFolder.Play scene) : EndToEnd<RemoteCacheInAFolder.Play>(scene)
{
    [Fact]
    public void IsFilledByAPublishThatMayWrite() =>
        Assert.Contains(Scene.Filled.Names, name => name.StartsWith("v1/sites/", StringComparison.Ordinal));

    [Fact]
    public void GivesAFreshMachineTheSameFiles() =>
        Assert.Equal(Scene.First.WebRoot.Content, Scene.Fresh.WebRoot.Content);

    [Fact]
    public void GivesWhatTheMinifierMade() => Assert.Empty(Scene.Fresh.Warnings);

    [Fact]
    public void IsNotChangedByAPublishThatMayOnlyRead() => Assert.Equal(Scene.Filled.Names, Scene.AfterReading.Names);

    [Fact]
    public void IsDoneWithoutWhenItCannotBeReachedEvenIfWarningsAreErrors()
    {
        Assert.Equal(Scene.First.WebRoot.Content, Scene.Unreachable.WebRoot.Content);
        Assert.Equal("warning", Scene.Unreachable.The("ASSETS530").Severity);
        Assert.DoesNotContain("planted", Scene.Unreachable.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void IsAWarningWhenItsProgramIsMissing() =>
        Assert.Contains(
            "If AssetsToolPath is set, correct it",
            Scene.WithoutProgram.The("ASSETS530").Message,
            StringComparison.Ordinal
        );

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public Publish First { get; private set; } = null!;

        public Publish Fresh { get; private set; } = null!;

        public Publish Unreachable { get; private set; } = null!;

        public Publish WithoutProgram { get; private set; } = null!;

        public FileTree Filled { get; private set; } = null!;

        public FileTree AfterReading { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            var remote = Path.Combine(Site.Root, "remote cache");
            await UploadToAFolder.Play.PackToolAsync(Site.LocalFeed);
            Site.WithOrdinaryFiles();
            string[] reading = [$"-p:AssetsCacheRemote={remote}"];
            First = (await Site.PublishAsync([.. reading, "-p:AssetsCacheRemoteMode=readwrite"])).Succeeded();
            Filled = FileTree.Read(remote);

            BecomeFresh();
            Fresh = (await Site.PublishAsync([.. reading, "-p:AssetsEsbuildPath=nowhere"])).Succeeded();
            AfterReading = FileTree.Read(remote);

            BecomeFresh();
            Site.Variables["AWS_ACCESS_KEY_ID"] = "planted";
            Site.Variables["AWS_SECRET_ACCESS_KEY"] = "planted";
            // Nothing listens on port 1 of this machine.
            Unreachable = (
                await Site.PublishAsync(
                    "-p:AssetsCacheRemote=s3://bucket/cache",
                    "-p:AssetsCacheRemoteMode=readwrite",
                    "-p:AssetsCacheRemoteSettings=Endpoint=http://127.0.0.1:1",
                    "-warnaserror"
                )
            ).Succeeded();

            BecomeFresh();
            WithoutProgram = (await Site.PublishAsync([.. reading, "-p:AssetsToolPath=nowhere.dll"])).Succeeded();
        }

        private void BecomeFresh()
        {
            foreach (
                var folder in new[] { Site.CacheFolder, Site.PublishFolder, Path.Combine(Site.ProjectFolder, "obj") }
            )
                Directory.Delete(folder, recursive: true);
        }
    }
}
