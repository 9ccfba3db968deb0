using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>The image is named by <c>css/site.css</c> and by nothing else.</summary>
public sealed class ChangedImage(ChangedImage.Play scene) : EndToEnd<ChangedImage.Play>(scene)
{
    [Fact]
    public void RenamesTheImageAndItsDependantsOnly() =>
        Assert.Equal(
            ["css/site.css", "css/site.css.br", "css/site.css.gz", "img/logo.svg"],
            New.Select(FileTree.Plain).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void RemovesTheOldNames() =>
        Assert.Equal(
            New.Select(FileTree.Plain).Order(StringComparer.Ordinal),
            Scene
                .First.WebRoot.Names.Except(Scene.Second.WebRoot.Names)
                .Select(FileTree.Plain)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void LeavesTheOthersUntouched() =>
        Assert.All(
            Scene.First.WebRoot.Names.Intersect(Scene.Second.WebRoot.Names),
            name => Assert.Equal(Scene.First.WebRoot.Touched[name], Scene.Second.WebRoot.Touched[name])
        );

    [Fact]
    public void NamesTheNewImageInTheStylesheet() =>
        Assert.Contains(
            Scene.Second.WebRoot.NameOf("img/logo.svg"),
            Scene.Second.WebRoot.TextOf("css/site.css"),
            StringComparison.Ordinal
        );

    private IEnumerable<string> New => Scene.Second.WebRoot.WithoutDeltas.Names.Except(Scene.First.WebRoot.Names);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Second = (await Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue")).PublishAsync()).Succeeded();
        }
    }
}
