using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>
/// A site with a reference to a missing file in a stylesheet and in a view, published with each switch that MSBuild
/// has for
/// warnings.
/// </summary>
public sealed class WarningsByCode(WarningsByCode.Play scene) : EndToEnd<WarningsByCode.Play>(scene)
{
    [Theory]
    [InlineData("TreatWarningsAsErrors=true NoWarn=ASSETS201;ASSETS210")]
    [InlineData("TreatWarningsAsErrors=true MSBuildWarningsAsMessages=ASSETS201;ASSETS210")]
    public void AreNotShownWhenSilenced(string switches)
    {
        Assert.Equal(0, Scene.Of(switches).ExitCode);
        Assert.Empty(Scene.Of(switches).Diagnostics);
    }

    [Theory]
    [InlineData("TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS201;ASSETS210")]
    [InlineData("MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS201;ASSETS210")]
    public void StayWarningsWhenExcepted(string switches)
    {
        Assert.Equal(0, Scene.Of(switches).ExitCode);
        Assert.Empty(Scene.Of(switches).Errors);
        Assert.Equal(["ASSETS201", "ASSETS210"], Scene.Codes(switches));
    }

    [Theory]
    [InlineData("WarningsAsErrors=ASSETS201")]
    [InlineData("MSBuildWarningsAsErrors=ASSETS201")]
    [InlineData("TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS210")]
    [InlineData("MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS210")]
    public void AreErrorsThatStopThePublish(string switches)
    {
        Assert.Equal(1, Scene.Of(switches).ExitCode);
        Assert.Equal("ASSETS201", Assert.Single(Scene.Of(switches).Errors.Distinct()).Code);
        Assert.Empty(Scene.Of(switches).WebRoot.Names);
        Assert.DoesNotContain("Assets: ", Scene.Of(switches).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AreSilencedInABuildToo() => Assert.Empty(Scene.Build.Diagnostics);

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        private static readonly IReadOnlyList<string> All =
        [
            "TreatWarningsAsErrors=true NoWarn=ASSETS201;ASSETS210",
            "TreatWarningsAsErrors=true MSBuildWarningsAsMessages=ASSETS201;ASSETS210",
            "TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS201;ASSETS210",
            "MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS201;ASSETS210",
            "WarningsAsErrors=ASSETS201",
            "MSBuildWarningsAsErrors=ASSETS201",
            "TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS210",
            "MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS210",
        ];

        private readonly Dictionary<string, Publish> publishes = [];

        public Publish Build { get; private set; } = null!;

        public Publish Of(string switches) => publishes[switches];

        public IEnumerable<string> Codes(string switches) =>
            Of(switches).Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().Order(StringComparer.Ordinal);

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Write("Pages/_ViewImports.cshtml", "@addTagHelper *, Assets.AspNetCore\n")
                .Write("Pages/Index.cshtml", "@page\n<img src=\"~/img/gone.png\">\n")
                .Write("wwwroot/css/missing.css", "a { background: url(nothing.png) }");
            foreach (var switches in All)
            {
                if (Directory.Exists(Site.PublishFolder))
                    Directory.Delete(Site.PublishFolder, recursive: true);
                publishes[switches] = await Site.PublishAsync(Arguments(switches));
            }

            Build = await Site.BuildAsync(Arguments(All[0]));
        }

        private static string[] Arguments(string switches) =>
            [.. switches.Split(' ').Select(pair => $"-p:{pair.Replace(";", "%3B", StringComparison.Ordinal)}")];
    }
}
