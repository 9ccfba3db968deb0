using Assets.Build.Tasks.Project;

namespace Assets.Build.Tasks.Tests.Project;

public sealed class MisspelledNames
{
    [Theory]
    [InlineData("BasPath", "Did you mean 'BasePath'?")]
    [InlineData("Exclude", "Its metadata are BasePath, Match, Ignore, Minify,")]
    public void OfMetadataAreErrorsAtTheirPlace(string name, string message)
    {
        using var project = new ProjectOnDisk(
            $"""
              <ItemGroup>
                <AssetCollect Include="other" />
                <AssetCollect Include="themes" {name}="lib" />
              </ItemGroup>
            """
        );
        _ = project.Collect(project.Item("other"), project.Item("themes", (name, "lib")));
        Assert.Equal(["4,36 ASSETS003"], project.Places);
        Assert.Contains(message, project.Reported[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfMetadataInAnElementAreErrorsInItsLine()
    {
        using var project = new ProjectOnDisk(
            """
            <ItemGroup>
              <AssetRule Include="x" Match="**">
                <Minfy>false</Minfy>
              </AssetRule>
            </ItemGroup>
            """
        );
        _ = RuleItems.Read([project.Item("x", ("Match", "**"), ("Minfy", "false"))], project.Files, project.Report);
        Assert.Equal(["4,5 ASSETS003"], project.Places);
    }

    [Fact]
    public void OfMetadataAreErrorsOnceForAllFilesOfAWildcard()
    {
        using var project = new ProjectOnDisk("""<AssetCollect Include="vendor/**/*.js" Minify="yes" />""");
        _ = project.Collect(
            project.Item("vendor/a.js", ("Minify", "yes")),
            project.Item("vendor/b/c.js", ("Minify", "yes"))
        );
        Assert.Equal(["2,40 ASSETS003"], project.Places);
    }

    [Fact]
    public void AreNoneThatVisualStudioAndMSBuildAdd()
    {
        using var project = new ProjectOnDisk();
        _ = project.Collect(project.Item("x", ("Visible", "false"), ("MSBuildSourceTargetName", "Tool")));
        Assert.Empty(project.Reported);
    }

    [Theory]
    [InlineData("AssetsMinifiy", "AssetsMinify")]
    [InlineData("assetscompres", "AssetsCompress")]
    [InlineData("AssetsKeepOriginalName", "AssetsKeepOriginalNames")]
    public void OfPropertiesAreWarningsWithTheNearestName(string name, string nearest)
    {
        using var project = new ProjectOnDisk($"<PropertyGroup>\n  <{name}>false</{name}>\n</PropertyGroup>");
        var warning = Assert.Single(KnownProperties.Misspelled(project.Files, []));
        Assert.Equal(("ASSETS007", 3, 3), (warning.Code, warning.Place!.Value.Line, warning.Place!.Value.Column));
        Assert.Contains($"Did you mean '{nearest}'?", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfPropertiesOfTheCommandLineAreWarningsOfTheProject()
    {
        using var project = new ProjectOnDisk();
        var warning = Assert.Single(KnownProperties.Misspelled(project.Files, ["Configuration", "AssetsMinifiy"]));
        Assert.Equal(project.Files.Project, warning.Place);
    }

    [Theory]
    [InlineData("AssetsMinify")]
    [InlineData("assetsminify")]
    [InlineData("AssetsOfOurShop")]
    [InlineData("AssetVersion")]
    public void AreNoneOfTheProjectsOwnProperties(string name)
    {
        using var project = new ProjectOnDisk($"<PropertyGroup>\n  <{name}>false</{name}>\n</PropertyGroup>");
        Assert.Empty(KnownProperties.Misspelled(project.Files, []));
    }
}
