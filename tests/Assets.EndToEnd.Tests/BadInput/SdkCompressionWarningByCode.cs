using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>
/// A site with <c>CompressionEnabled=false</c> (ASSETS004), published with each switch that MSBuild has for warnings.
/// </summary>
public sealed class SdkCompressionWarningByCode(SdkCompressionWarningByCode.Play scene)
    : EndToEnd<SdkCompressionWarningByCode.Play>(scene)
{
    [Theory]
    [InlineData("TreatWarningsAsErrors=true NoWarn=ASSETS004")]
    [InlineData("TreatWarningsAsErrors=true MSBuildWarningsAsMessages=ASSETS004")]
    public void IsNotShownWhenSilenced(string switches)
    {
        Assert.Equal(0, Scene.Of(switches).ExitCode);
        Assert.Empty(Scene.Of(switches).Diagnostics);
    }

    [Theory]
    [InlineData("TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS004")]
    [InlineData("MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS004")]
    [InlineData("AssetsTreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS004")]
    public void StaysAWarningWhenExcepted(string switches)
    {
        Assert.Equal(0, Scene.Of(switches).ExitCode);
        Assert.Equal("warning", Scene.Of(switches).The("ASSETS004").Severity);
    }

    [Theory]
    [InlineData("WarningsAsErrors=ASSETS004")]
    [InlineData("MSBuildWarningsAsErrors=ASSETS004")]
    [InlineData("TreatWarningsAsErrors=true")]
    [InlineData("MSBuildTreatWarningsAsErrors=true")]
    [InlineData("AssetsTreatWarningsAsErrors=true")]
    public void IsAnErrorThatStopsThePublish(string switches)
    {
        Assert.Equal(1, Scene.Of(switches).ExitCode);
        Assert.Equal("ASSETS004", Assert.Single(Scene.Of(switches).Errors.Distinct()).Code);
        Assert.Empty(Scene.Of(switches).WebRoot.Names);
    }

    public sealed class Play(PackedPackage package) : Scenario(package)
    {
        private static readonly IReadOnlyList<string> All =
        [
            "TreatWarningsAsErrors=true NoWarn=ASSETS004",
            "TreatWarningsAsErrors=true MSBuildWarningsAsMessages=ASSETS004",
            "TreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS004",
            "MSBuildTreatWarningsAsErrors=true MSBuildWarningsNotAsErrors=ASSETS004",
            "AssetsTreatWarningsAsErrors=true WarningsNotAsErrors=ASSETS004",
            "WarningsAsErrors=ASSETS004",
            "MSBuildWarningsAsErrors=ASSETS004",
            "TreatWarningsAsErrors=true",
            "MSBuildTreatWarningsAsErrors=true",
            "AssetsTreatWarningsAsErrors=true",
        ];

        private readonly Dictionary<string, Publish> publishes = [];

        public Publish Of(string switches) => publishes[switches];

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project("<PropertyGroup><CompressionEnabled>false</CompressionEnabled></PropertyGroup>");
            foreach (var switches in All)
            {
                if (Directory.Exists(Site.PublishFolder))
                    Directory.Delete(Site.PublishFolder, recursive: true);
                publishes[switches] = await Site.PublishAsync([.. switches.Split(' ').Select(pair => $"-p:{pair}")]);
            }
        }
    }
}
