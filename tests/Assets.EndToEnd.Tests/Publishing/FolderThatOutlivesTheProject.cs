using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>The publish folder stays where it is; the project is checked out anew and built in another
/// configuration.</summary>
public sealed class FolderThatOutlivesTheProject(FolderThatOutlivesTheProject.Play scene)
    : EndToEnd<FolderThatOutlivesTheProject.Play>(scene)
{
    [Fact]
    public void HasNoFilesThatAreNoLongerPartOfTheSite() =>
        Assert.DoesNotContain(
            Scene.Second.WebRoot.Names,
            name => FileTree.Plain(name).StartsWith("css/other.css", StringComparison.Ordinal)
        );

    [Fact]
    public void HoldsNothingElseThanANewOne() =>
        Assert.Equal(
            Scene.First.WebRoot.Names.Where(name =>
                !FileTree.Plain(name).StartsWith("css/other.css", StringComparison.Ordinal)
            ),
            Scene.Second.WebRoot.Names
        );

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Directory.Delete(Path.Combine(Site.ProjectFolder, "obj"), recursive: true);
            Directory.Delete(Path.Combine(Site.ProjectFolder, "bin"), recursive: true);
            Site.Delete("wwwroot/css/other.css");
            Second = (await Site.PublishAsync("--configuration", "Debug")).Succeeded();
        }
    }
}
