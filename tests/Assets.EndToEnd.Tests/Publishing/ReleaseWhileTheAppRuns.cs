using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>A site is published into the folder that its app runs from, while the app runs.</summary>
public sealed class ReleaseWhileTheAppRuns(ReleaseWhileTheAppRuns.Play scene)
    : EndToEnd<ReleaseWhileTheAppRuns.Play>(scene)
{
    [Fact]
    public void RenamesWhatChanged() => Assert.NotEqual(Scene.First.Manifest, Scene.Second.Manifest);

    [Fact]
    public void LoadsAllThatPagesOfTheAppName() =>
        Assert.All(Scene.Statuses, status => Assert.Equal(200, status.Value));

    [Fact]
    public void LoadsItAfterARestartToo() =>
        Assert.All(Scene.StatusesAfterRestart, status => Assert.Equal(200, status.Value));

    [Fact]
    public void KeepsThreeReleasesOfOneDay() =>
        Assert.Empty(Scene.First.WebRoot.Names.Where(FileTree.IsFingerprinted).Except(Scene.Third.WebRoot.Names));

    [Fact]
    public void RemovesThemAtOnceIfNoneIsToBeKept() =>
        Assert.Equal(Scene.Clean.WebRoot.Content, Scene.Fourth.WebRoot.WithoutDeltas.Content);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public Dictionary<string, int> Statuses { get; } = [];

        public Dictionary<string, int> StatusesAfterRestart { get; } = [];

        public Publish Third { get; private set; } = null!;

        public Publish Fourth { get; private set; } = null!;

        public Publish Clean { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            Site.Variables.Remove("AssetsKeepReleases");
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            await using (var app = await StartAsync())
            {
                Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"))
                    .Write("wwwroot/js/app.js", "import { greet } from './lib/greet.js';\ngreet('you');\n");
                Second = (await Site.PublishAsync()).Succeeded();
                await AskAsync(app, Statuses);
            }

            await using (var app = await StartAsync())
                await AskAsync(app, StatusesAfterRestart);

            Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("green"));
            Third = (await Site.PublishAsync()).Succeeded();
            Fourth = (await Site.PublishAsync("-p:AssetsKeepReleases=0")).Succeeded();
            var clean = NewSite("clean").WithOrdinaryFiles();
            clean
                .Write("wwwroot/img/logo.svg", OrdinarySite.Logo("green"))
                .Write("wwwroot/js/app.js", "import { greet } from './lib/greet.js';\ngreet('you');\n");
            Clean = (await clean.PublishAsync()).Succeeded();
        }

        private Task<RunningApp> StartAsync() =>
            RunningApp.StartAsync(Path.Combine(Site.PublishFolder, "App.dll"), Site.PublishFolder, "assets");

        private async Task AskAsync(RunningApp app, Dictionary<string, int> statuses)
        {
            foreach (var name in First.WebRoot.Names.Where(FileTree.IsFingerprinted).Where(FileTree.IsNotCompressed))
                statuses[name] = (await app.GetAsync(name)).Status;
        }
    }
}
