using System.Diagnostics;
using System.Globalization;
using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Frontends;

/// <summary>Front ends of an app and its class library, from the first publish to one that is cancelled.</summary>
public sealed class FrontendsOfASite(FrontendsOfASite.Play scene) : EndToEnd<FrontendsOfASite.Play>(scene)
{
    [Theory]
    [InlineData("app/main.js")]
    [InlineData("_content/Components/lib/widget.js")]
    [InlineData("_content/Components/gen/icons.js")]
    [InlineData("gen/main-23.js")]
    public void ArePublishedFromACleanTree(string name)
    {
        Assert.Contains(name, Scene.First.WebRoot.Fingerprinted);
        Assert.DoesNotContain(name, Scene.First.WebRoot.Names);
        Assert.Equal([Scene.First.WebRoot.NameOf(name)], Scene.First.Endpoints.Of(name));
    }

    [Fact]
    public void ShowTheirOutput() => Assert.Contains("building frontend", Scene.First.Output, StringComparison.Ordinal);

    [Fact]
    public void PublishNothingElse()
    {
        Assert.DoesNotContain(
            Scene.First.WebRoot.Names,
            name => name.StartsWith("gen/icons", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(Scene.First.Files.Names, name => name.EndsWith("package.json", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Scene.First.Files.Names,
            name => name.EndsWith("tsconfig.json", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void WarnOfNothing() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void AreBuiltOnce() => Assert.Equal((1, 1, 1), Scene.RunsOfFirst);

    [Fact]
    public void AreNotBuiltAgainWithoutAChange()
    {
        Assert.Equal((1, 1, 1), Scene.RunsOfSecond);
        Assert.Equal(Scene.First.WebRoot.Touched, Scene.Second.WebRoot.Touched);
    }

    [Fact]
    public void AreBuiltAgainAfterAChange()
    {
        Assert.Equal((1, 2, 2), Scene.RunsOfThird);
        Assert.Contains(
            "changed",
            Scene.Third.WebRoot.TextOf("_content/Components/lib/widget.js"),
            StringComparison.Ordinal
        );
    }

    /// <summary>MSBuild lists the files of wwwroot before the front end deletes them.</summary>
    [Fact]
    public void MayDeleteFilesOfWwwroot()
    {
        Assert.Contains("gen/main-24.js", Scene.Third.WebRoot.Fingerprinted);
        Assert.DoesNotContain("gen/main-23.js", Scene.Third.WebRoot.Fingerprinted);
    }

    [Fact]
    public void AreNotBuiltInTheBackgroundOfAnIde() => Assert.Equal((1, 2, 2), Scene.RunsOfDesignTime);

    [Fact]
    public void ReportErrorsOfTheirToolsAtTheirPlace()
    {
        var error = Scene.Failed.The("TS2304", "App/frontend/src/main.js");
        Assert.Equal(("error", 1, 7), (error.Severity, error.Line, error.Column));
        var summary = Scene.Failed.The("ASSETS310", "App/App.csproj");
        Assert.Contains(
            "'node build.mjs frontend dist main.js' failed in 'frontend' with exit code 2",
            summary.Message
        );
        Assert.StartsWith(
            "<AssetFrontend Include=\"frontend\"",
            File.ReadLines(Path.Combine(Scene.Site.ProjectFolder, "App.csproj"))
                .ElementAt(summary.Line - 1)
                .TrimStart(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void LeaveTheEarlierPublishWholeWhenTheyFail() =>
        Assert.Equal(Scene.Third.Files.Touched, Scene.Failed.Files.Touched);

    [Fact]
    public void EndWithAllTheirProcessesWhenThePublishIsCancelled()
    {
        Assert.NotEqual(0, Scene.Cancelled.ExitCode);
        Assert.False(Scene.IsRunningAfterCancel);
        Assert.Equal(Scene.Third.Files.Touched, Scene.Cancelled.Files.Touched);
    }

    [Fact]
    public void AreMissingInAPublishWithoutBuild()
    {
        var error = Scene.WithoutBuild.The("ASSETS315", "App/App.csproj");
        Assert.Contains("The front end 'frontend' has no output", error.Message, StringComparison.Ordinal);
        Assert.Contains("--no-build", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreInThePackageOfTheirLibrary()
    {
        Assert.Contains("staticwebassets/lib/widget.js", Scene.Packed);
        Assert.Contains("staticwebassets/gen/icons.js", Scene.Packed);
        Assert.DoesNotContain(Scene.Packed, entry => entry.EndsWith("package.json", StringComparison.Ordinal));
    }

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public (int, int, int) RunsOfFirst { get; private set; }

        public (int, int, int) RunsOfSecond { get; private set; }

        public (int, int, int) RunsOfThird { get; private set; }

        public (int, int, int) RunsOfDesignTime { get; private set; }

        public Publish Third { get; private set; } = null!;

        public Publish Failed { get; private set; } = null!;

        public Publish Cancelled { get; private set; } = null!;

        public bool IsRunningAfterCancel { get; private set; }

        public Publish WithoutBuild { get; private set; } = null!;

        public IReadOnlyList<string> Packed { get; private set; } = [];

        private (int, int, int) Runs =>
            (Site.Runs("App/frontend"), Site.Runs("App/second"), Site.Runs("Components/widgets"));

        /// <inheritdoc/>
        protected internal override string? SkipReason => UnlessLinux;

        protected override async Task PlayAsync()
        {
            First = (await Site.WithFrontends().PublishAsync()).Succeeded();
            RunsOfFirst = Runs;

            Second = (await Site.PublishAsync()).Succeeded();
            RunsOfSecond = Runs;

            Site.Source("App/second", "console.log('changed');")
                .Source("Components/widgets", "console.log('changed widget');");
            Third = (await Site.PublishAsync()).Succeeded();
            RunsOfThird = Runs;

            Site.Source("App/frontend", "const MISTAKE = 1;");
            await Site.RunTargetsAsync("PreBuildEvent", "-p:DesignTimeBuild=true", "-p:_IsPublishing=true");
            RunsOfDesignTime = Runs;
            Failed = await Site.PublishAsync();

            Cancelled = await CancelAsync();

            Directory.Delete(Path.Combine(Site.ProjectFolder, "frontend", "dist"), recursive: true);
            WithoutBuild = await Site.PublishAsync("--no-build");

            Packed = SiteWithFrontends.Entries(await Site.PackAsync("Components", Path.Combine(Site.Root, "packed")));
        }

        private async Task<Publish> CancelAsync()
        {
            var before = Site.Runs("App/frontend");
            await using var publish = Site.Source("App/frontend", "const WAIT = 1;").StartPublish();
            await publish.UntilAsync(() => Site.Runs("App/frontend") > before);
            using (var interrupt = Process.Start("kill", ["-INT", publish.Id.ToString(CultureInfo.InvariantCulture)]))
                await interrupt.WaitForExitAsync();
            var exitCode = await publish.ExitAsync();
            IsRunningAfterCancel = IsRunning(Site.Processes("App/frontend")[^1]);
            return Site.Published(exitCode, publish.Output);
        }

        /// <summary>A killed process without a parent stays in the table until it is read there.</summary>
        private static bool IsRunning(int id)
        {
            var state = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat");
            return File.Exists(state) && !File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
        }
    }
}
