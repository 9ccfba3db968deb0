using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Samples;

/// <summary>Sites that <c>dotnet new assets-site</c> made, without a front end and with Vite.</summary>
public sealed class SiteTemplate(SiteTemplate.Play scene) : EndToEnd<SiteTemplate.Play>(scene)
{
    [Theory]
    [InlineData("Plain")]
    [InlineData("Shop")]
    public void ReferencesThePackageThatWasPackedWithIt(string project) =>
        Assert.Contains(
            Projects.Reference("Assets.Build"),
            File.ReadAllText(Path.Combine(Scene.Site.Root, project, project + ".csproj")),
            StringComparison.Ordinal
        );

    [Fact]
    public void PublishesWithoutWarnings() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void PublishesFingerprintedNames() =>
        Assert.Superset(
            new HashSet<string> { "css/site.css", "img/mark.svg", "js/clock.js", "js/site.js" },
            Scene.Published("Plain").Below("wwwroot").Fingerprinted.ToHashSet()
        );

    [Fact]
    public void KeepsTheNamesOfVite() =>
        Assert.Contains(
            Scene.Published("Shop").Below("wwwroot/app/assets").Names,
            name => name.StartsWith("main-", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Plain")]
    [InlineData("Shop")]
    public void PublishesNoSources(string project) =>
        Assert.DoesNotContain(
            Scene.Published(project).Names,
            name =>
                name.StartsWith("frontend/", StringComparison.Ordinal)
                || Path.GetFileName(name) is "package.json" or "package-lock.json" or "tsconfig.json" or "manifest.json"
                || name.EndsWith(".ts", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("Plain", "/js/site.")]
    [InlineData("Shop", "/app/assets/main-")]
    public async Task ShowsAPageWithItsScript(string project, string script)
    {
        var folder = Scene.Site.PublishFolderOf(project);
        await using var app = await RunningApp.StartAsync(Path.Combine(folder, project + ".dll"), folder, "assets");
        var page = await app.GetAsync("/");
        var start = page.Text.IndexOf($" src=\"{script}", StringComparison.Ordinal) + " src=\"".Length;
        var url = page.Text[start..page.Text.IndexOf('"', start)];
        Assert.StartsWith(script, url, StringComparison.Ordinal);
        Assert.True((await app.GetAsync(url)).IsImmutable);
    }

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        public Publish Publish { get; private set; } = null!;

        public FileTree Published(string project) => FileTree.Read(Site.PublishFolderOf(project));

        protected override async Task PlayAsync()
        {
            await RunAsync(
                "pack",
                Path.Combine(PackedPackage.Sources, "src", "Assets.Templates"),
                "--configuration",
                "Release",
                "--output",
                Site.LocalFeed,
                "-nodeReuse:false",
                "-p:MinVerSkip=true",
                $"-p:Version={PackedPackage.Version}"
            );

            // The templates of the user who runs the tests stay as they are.
            string[] hive = ["--debug:custom-hive", Path.Combine(Site.Root, "hive")];
            var nupkg = Path.Combine(Site.LocalFeed, $"Assets.Templates.{PackedPackage.Version}.nupkg");
            await RunAsync(["new", "install", nupkg, .. hive]);
            await RunAsync(["new", "assets-site", "--name", "Plain", "--no-restore", .. hive]);
            await RunAsync(["new", "assets-site", "--name", "Shop", "--frontend", "vite", "--no-restore", .. hive]);
            Publish = await Site.PublishAllAsync("Plain", "Shop");
        }

        private async Task RunAsync(params string[] arguments)
        {
            var (exitCode, output) = await Command.RunAsync("dotnet", arguments, Site.Root, Site.Variables);
            Assert.True(exitCode == 0, output);
        }
    }
}
