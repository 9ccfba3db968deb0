using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// Fresh clones publish one release after another to a folder as store, then a release again, and then targets run
/// without a store, without the program and in a build.
/// </summary>
public sealed class DeltasToReleasesOfAStore(DeltasToReleasesOfAStore.Play scene)
    : EndToEnd<DeltasToReleasesOfAStore.Play>(scene)
{
    [Fact]
    public void AreNotMadeByTheFirstRelease()
    {
        Assert.Empty(Play.Deltas(Scene.First.WebRoot));
        Assert.Empty(Scene.First.Warnings);
    }

    [Fact]
    public void AreMadeInAFreshClone()
    {
        var delta = Assert.Single(Play.Deltas(Scene.Second.WebRoot));
        Assert.StartsWith("js/words.", delta, StringComparison.Ordinal);
        Assert.Contains(delta, Scene.Second.Manifest, StringComparison.Ordinal);
        Assert.Empty(Scene.Second.Warnings);
    }

    [Fact]
    public void AreUploaded() => Assert.Equal(Play.Deltas(Scene.Second.WebRoot), Play.Deltas(Scene.Store));

    /// <summary>The newest release of the store is the one that is published: the one before it counts.</summary>
    [Fact]
    public void AreTheSameWhenAReleaseIsPublishedAgain() =>
        Assert.Equal(Scene.Second.WebRoot.Content, Scene.Again.WebRoot.Content);

    [Fact]
    public void AreDoneWithoutWhenTheStoreCannotBeReachedEvenIfWarningsAreErrors()
    {
        Assert.Equal("warning", Scene.Unreachable.The("ASSETS531").Severity);
        Assert.DoesNotContain("planted", Scene.Unreachable.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AreDoneWithoutWhenTheProgramIsMissing() =>
        Assert.Contains(
            "If AssetsToolPath is set, correct it",
            Scene.WithoutProgram.The("ASSETS531").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AreDoneWithoutWhenAnArgumentIsWrong() =>
        Assert.Contains(
            "ended with exit code 2",
            Scene.WrongArgument.The("ASSETS531").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AreNotFetchedByABuild() => Assert.Empty(Scene.Build.Warnings);

    [Fact]
    public void AreNotFetchedWhenTheyAreSwitchedOff() => Assert.Empty(Scene.SwitchedOff.Warnings);

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        private const string Fetch = "_AssetsFetchEarlierReleases";

        // Nothing listens on port 1 of this machine. The other arguments are of the upload only.
        private static readonly string[] Nowhere =
        [
            "-p:AssetsUploadTo=s3://bucket/shop",
            "-p:AssetsUploadArguments=--force --setting Endpoint=http://127.0.0.1:1 --setting \"Region=eu-central-1\"",
        ];

        public Publish First { get; private set; } = null!;

        public Publish Second { get; private set; } = null!;

        public Publish Again { get; private set; } = null!;

        public Publish Unreachable { get; private set; } = null!;

        public Publish WithoutProgram { get; private set; } = null!;

        public Publish WrongArgument { get; private set; } = null!;

        public Publish SwitchedOff { get; private set; } = null!;

        public Publish Build { get; private set; } = null!;

        public FileTree Store { get; private set; } = null!;

        public static IEnumerable<string> Deltas(FileTree files) =>
            files.Names.Where(name => name.EndsWith(".dcz", StringComparison.Ordinal));

        protected override async Task PlayAsync()
        {
            var store = Path.Combine(Site.Root, "store with spaces");
            await UploadToAFolder.Play.PackToolAsync(Site.LocalFeed);
            Site.Variables["AssetsDictionaryReleases"] = "1";
            Site.WithOrdinaryFiles().Write("wwwroot/js/words.js", Words("first"));
            First = (await Site.PublishAsync($"-p:AssetsUploadTo={store}")).Succeeded();
            BecomeFresh();
            Site.Write("wwwroot/js/words.js", Words("second"));
            Second = (await Site.PublishAsync($"-p:AssetsUploadTo={store}")).Succeeded();
            Store = FileTree.Read(store);
            BecomeFresh();
            Again = (await Site.PublishAsync($"-p:AssetsDictionarySource={store}")).Succeeded();

            Site.Variables["AWS_ACCESS_KEY_ID"] = "planted";
            Site.Variables["AWS_SECRET_ACCESS_KEY"] = "planted";
            Unreachable = (await Site.RunTargetsAsync(Fetch, [.. Nowhere, "-warnaserror"])).Succeeded();
            WithoutProgram = (
                await Site.RunTargetsAsync(Fetch, [.. Nowhere, "-p:AssetsToolPath=nowhere.dll"])
            ).Succeeded();
            WrongArgument = (
                await Site.RunTargetsAsync(Fetch, [.. Nowhere, "-p:AssetsDictionarySourceArguments=--wrong"])
            ).Succeeded();
            Build = (await Site.RunTargetsAsync("Build", [.. Nowhere, "-p:AssetsToolPath=nowhere.dll"])).Succeeded();
            Site.Variables["AssetsDictionaryReleases"] = "0";
            SwitchedOff = (
                await Site.RunTargetsAsync(Fetch, [.. Nowhere, "-p:AssetsToolPath=nowhere.dll"])
            ).Succeeded();
        }

        /// <summary>A script with few repetitions, of which one line differs.</summary>
        private static string Words(string release)
        {
            var words = new Random(1);
            var lines = Enumerable.Range(0, 500).Select(i => $"export const word{i} = '{words.NextInt64():x}';\n");
            return $"export const release = '{release}';\n" + string.Concat(lines);
        }

        private void BecomeFresh()
        {
            foreach (
                var folder in new[]
                {
                    Site.CacheFolder,
                    Site.PublishFolder,
                    Path.Combine(Site.ProjectFolder, "obj"),
                    Path.Combine(Site.ProjectFolder, "bin"),
                }
            )
                Directory.Delete(folder, recursive: true);
        }
    }
}
