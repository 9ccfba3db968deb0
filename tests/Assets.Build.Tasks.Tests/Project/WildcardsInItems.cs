using Assets.Build.Tasks.Project;

namespace Assets.Build.Tasks.Tests.Project;

/// <summary>MSBuild replaces wildcards by the names of files before a task sees an item.</summary>
public sealed class WildcardsInItems
{
    [Fact]
    public void OfARuleAreAnErrorWhenTheyFindNothing()
    {
        using var project = new ProjectOnDisk("""<AssetRule Include="lib/**" Minify="false" />""");
        Assert.Empty(RuleItems.Read([], project.Files, project.Report));
        Assert.Equal(["2,12 ASSETS003"], project.Places);
        Assert.Contains(
            """<AssetRule Include="lib" Match="lib/**" … />.""",
            project.Reported[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void OfARuleAreOneErrorWhenTheyFindFiles()
    {
        using var project = new ProjectOnDisk("""<AssetRule Include="wwwroot/lib/**" Minify="false" />""");
        _ = RuleItems.Read(
            [project.Item("wwwroot/lib/a.js"), project.Item("wwwroot/lib/b/c.js")],
            project.Files,
            project.Report
        );
        Assert.Equal(["2,12 ASSETS003"], project.Places);
    }

    [Fact]
    public void OfARuleAreNotLookedAtBelowAConditionThatMayBeFalse()
    {
        using var project = new ProjectOnDisk(
            """<ItemGroup Condition="'$(X)' == ''"><AssetRule Include="lib/**" /></ItemGroup>"""
        );
        _ = RuleItems.Read([], project.Files, project.Report);
        Assert.Empty(project.Reported);
    }

    [Fact]
    public void OfAFolderAreAnErrorThatShowsTheRightItem()
    {
        using var project = new ProjectOnDisk("""  <AssetCollect Include="node_modules/*/dist" />""");
        var error = Assert.Single(CollectItems.WithoutItems([], project.Files));
        Assert.Equal(("ASSETS105", 2, 3), (error.Code, error.Place!.Value.Line, error.Place!.Value.Column));
        Assert.Contains("""Include="node_modules" Match="*/dist/**",""", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<AssetCollect Include="vendor/**" Optional="true" />""")]
    [InlineData("""<AssetCollect Include="vendor/**" /><AssetCollect Remove="vendor/x/**" />""")]
    [InlineData("""<Target Name="X"><ItemGroup><AssetCollect Include="vendor/**" /></ItemGroup></Target>""")]
    public void OfAFolderMayFindNothingOnPurpose(string text)
    {
        using var project = new ProjectOnDisk(text);
        Assert.Empty(CollectItems.WithoutItems([], project.Files));
    }

    [Theory]
    [InlineData("vendor/**/*.*", "vendor/a/a.css")]
    [InlineData("vendor/**", "vendor/a.css")]
    [InlineData(@"vendor\**\*.css", "vendor/a/b/a.css")]
    [InlineData("$(Vendor)/*.css", "vendor/a.css")]
    [InlineData("other;vendor/?.css", "vendor/a.css")]
    public void HaveTheItemsThatTheyFind(string include, string item)
    {
        using var project = new ProjectOnDisk($"""<AssetCollect Include="{include}" />""");
        Assert.Equal(include, project.Files.Find("AssetCollect", project.Item(item))?.Include);
    }

    [Theory]
    [InlineData("vendor/*.css", "vendor/a/a.css")]
    [InlineData("vendor/**/*.js", "vendor/a/a.css")]
    [InlineData("vendor/a", "vendor/a.css")]
    public void HaveNoOthers(string include, string item)
    {
        using var project = new ProjectOnDisk($"""<AssetCollect Include="{include}" />""");
        Assert.Null(project.Files.Find("AssetCollect", project.Item(item)));
    }
}
