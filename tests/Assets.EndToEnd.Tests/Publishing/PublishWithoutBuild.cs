using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class PublishWithoutBuild(PublishWithoutBuild.Play scene) : EndToEnd<PublishWithoutBuild.Play>(scene)
{
    [Fact]
    public void GivesTheFilesOfAnOrdinaryPublish() =>
        Assert.Equal(Scene.Second.WebRoot.Content, Scene.First.WebRoot.Content);

    [Fact]
    public void GivesTheManifestOfAnOrdinaryPublish() => Assert.Equal(Scene.Second.Manifest, Scene.First.Manifest);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            await Site.WithOrdinaryFiles().BuildAsync("--configuration", "Release");
            First = (await Site.PublishAsync("--no-build")).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
