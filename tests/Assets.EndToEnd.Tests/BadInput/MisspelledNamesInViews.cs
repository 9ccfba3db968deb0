using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>A view that names assets of every source, and two that do not exist; built twice.</summary>
public sealed class MisspelledNamesInViews(MisspelledNamesInViews.Play scene)
    : EndToEnd<MisspelledNamesInViews.Play>(scene)
{
    [Fact]
    public void AreReportedByTheBuildWithFileLineAndColumn()
    {
        var told = The("App/Pages/Index.cshtml");
        Assert.Equal(("warning", 3, 30), (told.Severity, told.Line, told.Column));
    }

    [Fact]
    public void AreReportedWithTheNearestName() =>
        Assert.Contains(
            "Did you mean 'css/site.css'?",
            The("App/Pages/Index.cshtml").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void AreReportedInComponentsToo() => Assert.Equal(1, The("App/Card.razor").Line);

    [Fact]
    public void AreTheOnlyDiagnostics() => Assert.Equal(2, Scene.First.Diagnostics.Distinct().Count());

    [Fact]
    public void AreReportedAgainWhenNothingChanged() => Assert.Equal(Scene.First.Diagnostics, Scene.Second.Diagnostics);

    [Fact]
    public void AreNotReportedWhenSwitchedOff() => Assert.Empty(Scene.Off.Diagnostics);

    /// <summary>A build repeats its warnings at its end.</summary>
    private ReportedDiagnostic The(string file) =>
        Assert.Single(Scene.First.Diagnostics.Distinct(), told => told.Code == "ASSETS210" && told.File == file);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        public Publish Off { get; private set; } = null!;

        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles()
                .WithLibrary()
                .Project(
                    """
                    <ItemGroup>
                      <ProjectReference Include="../Components/Components.csproj" />
                      <AssetCollect Include="more" BasePath="lib" />
                      <AssetCollect Include="dist" BasePath="app" Optional="true" />
                      <AssetRule Include="made later" Match="late/**" MissingReference="ignore" />
                    </ItemGroup>
                    <PropertyGroup>
                      <!-- The framework's own scripts are not what this is about. -->
                      <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
                    </PropertyGroup>
                    <Target Name="Tool" AfterTargets="Build">
                      <WriteLinesToFile File="wwwroot/generated/app.css" Lines="a { color : green }" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    </Target>
                    """
                )
                .Write("more/a.js", "a()")
                .Write("_Imports.razor", "@using Microsoft.AspNetCore.Components.Web\n")
                .Write("Card.razor", """<img src="@Assets["img/Logo.svg"]"><img src="@Assets["img/logo.svg"]">""")
                .Write("Card.razor.css", ".card { color : red }")
                .Write("Pages/_ViewImports.cshtml", "@addTagHelper *, Assets.AspNetCore\n")
                .Write(
                    "Pages/Index.cshtml",
                    """
                    @page
                    @* <img src="~/gone.png"> *@
                    <link rel="stylesheet" href="~/css/site.cs">
                    <link rel="stylesheet" href="~/css/site.css?v=1">
                    <link rel="stylesheet" href="~/generated/app.css">
                    <link rel="stylesheet" href="~/App.styles.css">
                    <link rel="stylesheet" href="~/_content/Components/library.css">
                    <script src="~/lib/a.js"></script>
                    <script src="~/app/made-by-npm.js"></script>
                    <script src="~/late/x.js"></script>
                    """
                );
            First = await Site.BuildAsync();
            Second = await Site.BuildAsync();
            Off = await Site.BuildAsync("-p:AssetsCheckViews=false");
        }
    }
}
