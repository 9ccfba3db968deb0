using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class MultiThreadedPublish(MultiThreadedPublish.Play scene) : EndToEnd<MultiThreadedPublish.Play>(scene)
{
    [Fact]
    public void GivesTheFilesOfAnOrdinaryPublish() =>
        Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Scene.Second.Diagnostics);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await NewSite("ordinary").WithOrdinaryFiles().PublishAsync()).Succeeded();
            Second = (await NewSite("threads").WithOrdinaryFiles().PublishAsync("-mt")).Succeeded();
        }
    }
}
