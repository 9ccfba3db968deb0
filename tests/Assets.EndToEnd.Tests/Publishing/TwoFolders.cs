using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>The same site twice, in folders of different depth and name, each with an empty cache.</summary>
public sealed class TwoFolders(TwoFolders.Play scene) : EndToEnd<TwoFolders.Play>(scene)
{
    [Fact]
    public void GiveIdenticalFiles() => Assert.Equal(Scene.First.WebRoot.Content, Scene.Second.WebRoot.Content);

    [Fact]
    public void GiveIdenticalManifests() => Assert.Equal(Scene.First.Manifest, Scene.Second.Manifest);

    [Fact]
    public void NameNoFolderInTheManifest() =>
        Assert.DoesNotContain(Path.GetTempPath(), Scene.First.Manifest, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await NewSite("a").WithOrdinaryFiles().PublishAsync()).Succeeded();
            Second = (await NewSite("b/quite/a bit deeper").WithOrdinaryFiles().PublishAsync()).Succeeded();
        }
    }
}
