using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class DeletedSource(DeletedSource.Play scene) : EndToEnd<DeletedSource.Play>(scene)
{
    [Fact]
    public void RemovesItsFilesFromThePublishFolder() =>
        Assert.Equal(
            ["css/other.css", "css/other.css.br", "css/other.css.gz"],
            Scene
                .First.WebRoot.Names.Except(Scene.Second.WebRoot.Names)
                .Select(FileTree.Plain)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void RenamesNothing() =>
        Assert.Equal(["uploads/photo.jpg"], Scene.Second.WebRoot.Names.Except(Scene.First.WebRoot.Names));

    [Fact]
    public void RemovesItFromTheManifest() =>
        Assert.DoesNotContain("other.css", Scene.Second.Manifest, StringComparison.Ordinal);

    [Fact]
    public void RemovesItFromTheEndpoints() => Assert.Empty(Scene.Second.Endpoints.Of("css/other.css"));

    [Fact]
    public void LeavesFilesThatAreNotOursInThePublishFolder() =>
        Assert.True(Scene.Second.WebRoot.Has("uploads/photo.jpg"));

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Site.Put("out/wwwroot/uploads/photo.jpg", "a user's").Delete("wwwroot/css/other.css");
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
