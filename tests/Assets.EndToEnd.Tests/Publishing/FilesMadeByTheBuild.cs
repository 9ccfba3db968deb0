using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// A front-end tool writes into wwwroot while the build runs, so that the SDK does not know the file on a clean tree.
/// </summary>
public sealed class FilesMadeByTheBuild(FilesMadeByTheBuild.Play scene) : EndToEnd<FilesMadeByTheBuild.Play>(scene)
{
    [Fact]
    public void ArePublishedFromACleanTree() => Assert.Contains("generated/app.css", Scene.First.WebRoot.Fingerprinted);

    [Fact]
    public void AreNotPublishedUnprocessedToo() =>
        Assert.DoesNotContain("generated/app.css", Scene.First.WebRoot.Names);

    [Fact]
    public void HaveEndpoints() =>
        Assert.Equal([Scene.First.WebRoot.NameOf("generated/app.css")], Scene.First.Endpoints.Of("generated/app.css"));

    [Fact]
    public void CanBeReferenced() =>
        Assert.Contains(
            Path.GetFileName(Scene.First.WebRoot.NameOf("generated/app.css")),
            Scene.First.WebRoot.TextOf("css/entry.css"),
            StringComparison.Ordinal
        );

    [Fact]
    public void ArePublishedWithoutBuild() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            var site = WithTool(NewSite("first"));
            First = (await site.PublishAsync()).Succeeded();

            site = WithTool(NewSite("second"));
            await site.BuildAsync("--configuration", "Release");
            Second = (await site.PublishAsync("--no-build")).Succeeded();
        }

        private static Site WithTool(Site site) =>
            site.Write("wwwroot/css/entry.css", "@import '../generated/app.css';")
                .Project(
                    """
                    <Target Name="Tool" BeforeTargets="Build">
                      <WriteLinesToFile File="wwwroot/generated/app.css" Lines="a { color : green }" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    </Target>
                    """
                );
    }
}
