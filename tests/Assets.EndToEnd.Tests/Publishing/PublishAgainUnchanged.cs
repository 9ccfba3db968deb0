using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class PublishAgainUnchanged(PublishAgainUnchanged.Play scene)
    : EndToEnd<PublishAgainUnchanged.Play>(scene)
{
    [Fact]
    public void WritesNoFileOfTheWebRoot() => Assert.Equal(Scene.First.WebRoot.Touched, Scene.Second.WebRoot.Touched);

    [Fact]
    public void WritesNoManifest() =>
        Assert.Equal(
            Scene.First.Files.Touched["App.assets.manifest.json"],
            Scene.Second.Files.Touched["App.assets.manifest.json"]
        );

    [Fact]
    public void WritesNoEndpoints() =>
        Assert.Equal(
            Scene.First.Files.Touched["App.staticwebassets.endpoints.json"],
            Scene.Second.Files.Touched["App.staticwebassets.endpoints.json"]
        );

    [Fact]
    public void WarnsAgain() => Assert.Equal(Scene.First.The("ASSETS201"), Scene.Second.The("ASSETS201"));

    [Fact]
    public void ReportsThatNothingChanged() =>
        Assert.Contains(", results up to date; ", Scene.Second.Summary, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            Site.WithOrdinaryFiles().Write("wwwroot/css/broken.css", "a { background: url(absent.png) }");
            First = (await Site.PublishAsync()).Succeeded();
            Second = (await Site.PublishAsync()).Succeeded();
        }
    }
}
