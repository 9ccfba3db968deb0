using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Tests;

/// <summary>The SDK's development server gets the sources as its own patterns, whose rules differ from ours.</summary>
public sealed class PatternsForDevelopment : IDisposable
{
    private ProjectOnDisk project = new ProjectOnDisk().Write("more/css/a.css");

    [Theory]
    [InlineData("", "**")]
    [InlineData("*.css", "**/*.css")]
    [InlineData("?.css", "**/*.css")]
    [InlineData("css/*.css", "css/*.css")]
    [InlineData("css/", "css/**")]
    public void FindAtLeastWhatAPublishFinds(string match, string expected) =>
        Assert.Equal([$"lib {expected}"], Patterns(project.Item("more", ("Match", match), ("BasePath", "lib"))));

    [Fact]
    public void FindAFileOfAWildcardInItsFolder() =>
        Assert.Equal(
            ["lib/css a.css"],
            Patterns(project.Item("more/css/a.css", ("RecursiveDir", "css/"), ("BasePath", "lib")))
        );

    [Fact]
    public void DoNotFindAFileThatItsItemIgnores() =>
        Assert.Empty(Patterns(project.Item("more/css/a.css", ("Ignore", "*.css"))));

    [Fact]
    public void DoNotFindSourceCodeOfAWildcard()
    {
        project.Dispose();
        project = new ProjectOnDisk("""<AssetCollect Include="more/**" />""").Write("more/a.cs");
        Assert.Empty(Patterns(project.Item("more/a.cs")));
    }

    public void Dispose() => project.Dispose();

    private IEnumerable<string> Patterns(params ITaskItem[] collect)
    {
        using var task = new WriteDevelopmentManifest
        {
            ProjectDirectory = project.Folder,
            ProjectFiles = [Path.Combine(project.Folder, "App.csproj")],
            Collect = collect,
            File = Path.Combine(project.Folder, "assets.development.json"),
        };
        Assert.True(task.Execute());
        return task.DiscoveryPatterns.Select(item => $"{item.GetMetadata("BasePath")} {item.GetMetadata("Pattern")}");
    }
}
