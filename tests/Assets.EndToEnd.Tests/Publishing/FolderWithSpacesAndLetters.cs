using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// Folders and files as people name them: spaces, umlauts, other scripts, signs that mean something to MSBuild or to
/// URLs.
/// </summary>
public sealed class FolderWithSpacesAndLetters(FolderWithSpacesAndLetters.Play scene)
    : EndToEnd<FolderWithSpacesAndLetters.Play>(scene)
{
    private FileTree WebRoot => Scene.Publish.WebRoot;

    [Theory]
    [InlineData("img/größe 1.svg")]
    [InlineData("img/写真.svg")]
    [InlineData("img/50% & more (1)+'x'.svg")]
    public void PublishesTheFile(string path) => Assert.Contains(path, WebRoot.Fingerprinted);

    [Fact]
    public void FollowsEncodedReferences() =>
        Assert.DoesNotContain(Scene.Publish.Diagnostics, diagnostic => diagnostic.Code == "ASSETS201");

    [Fact]
    public void WarnsOfNothing() => Assert.Empty(Scene.Publish.Diagnostics);

    [Fact]
    public void RewritesEncodedReferences() =>
        Assert.Contains(
            Uri.EscapeDataString(Path.GetFileName(WebRoot.NameOf("img/größe 1.svg"))),
            WebRoot.TextOf("css/site.css"),
            StringComparison.OrdinalIgnoreCase
        );

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await NewSite("Mein Läden 店 & (Kopie)")
                    .WithOrdinaryFiles()
                    .Write("wwwroot/img/größe 1.svg", OrdinarySite.Logo("green"))
                    .Write("wwwroot/img/写真.svg", OrdinarySite.Logo("yellow"))
                    .Write("wwwroot/img/50% & more (1)+'x'.svg", OrdinarySite.Logo("gray"))
                    .Write(
                        "wwwroot/css/site.css",
                        """
                        .a { background: url(../img/gr%C3%B6%C3%9Fe%201.svg) }
                        .b { background: url("../img/写真.svg") }
                        .c { background: url("../img/50%25 & more (1)+'x'.svg") }
                        """
                    )
                    .PublishAsync()
            ).Succeeded();
    }
}
