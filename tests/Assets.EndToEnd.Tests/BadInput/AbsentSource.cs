using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>An <c>AssetCollect</c> item whose folder is absent, built with warnings as errors, and published.</summary>
public sealed class AbsentSource(AbsentSource.Play scene) : EndToEnd<AbsentSource.Play>(scene)
{
    [Fact]
    public void IsAWarningOfABuildThatDoesNotFail() => Assert.Equal("warning", Told(Scene.First).Severity);

    [Fact]
    public void IsAnErrorOfAPublish() => Assert.Equal("error", Told(Scene.Second).Severity);

    [Fact]
    public void IsLocatedInTheProjectFile()
    {
        Assert.Equal(Told(Scene.Second) with { Severity = "warning" }, Told(Scene.First));
        Assert.Contains(
            "<AssetCollect Include=\"dist\"",
            File.ReadLines(Path.Combine(Scene.Site.ProjectFolder, "App.csproj")).ElementAt(Told(Scene.First).Line - 1),
            StringComparison.Ordinal
        );
    }

    /// <summary>A build repeats its warnings at its end.</summary>
    private static ReportedDiagnostic Told(Publish publish) =>
        Assert.Single(publish.Diagnostics.Distinct(), diagnostic => diagnostic.File == "App/App.csproj");

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .Project("""<ItemGroup><AssetCollect Include="dist" BasePath="app" /></ItemGroup>""");
            First = await Site.BuildAsync("-p:TreatWarningsAsErrors=true");
            Second = await Site.PublishAsync();
        }
    }
}
