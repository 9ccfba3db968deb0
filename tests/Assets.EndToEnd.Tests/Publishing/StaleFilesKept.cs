using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class StaleFilesKept(StaleFilesKept.Play scene) : EndToEnd<StaleFilesKept.Play>(scene)
{
    [Fact]
    public void KeepsFilesOfEarlierPublishes() =>
        Assert.Empty(Scene.First.WebRoot.Names.Except(Scene.Second.WebRoot.Names));

    [Fact]
    public void RemovesItFromTheManifest() =>
        Assert.DoesNotContain("other.css", Scene.Second.Manifest, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync("-p:AssetsRemoveStaleFiles=false")).Succeeded();
            Site.Delete("wwwroot/css/other.css");
            Second = (await Site.PublishAsync("-p:AssetsRemoveStaleFiles=false")).Succeeded();
        }
    }
}
