using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

public sealed class FilesLeftOut(FilesLeftOut.Play scene) : EndToEnd<FilesLeftOut.Play>(scene)
{
    private IEnumerable<string> Published => Scene.Publish.WebRoot.Names.Select(FileTree.Plain);

    [Fact]
    public void ByTheProjectStayOut() => Assert.DoesNotContain("drafts/new.css", Published);

    [Fact]
    public void ByCustomStayOut() =>
        Assert.DoesNotContain(Published, name => name.Contains("node_modules", StringComparison.Ordinal));

    [Theory]
    [InlineData(".secret/key.txt")]
    [InlineData(".env")]
    [InlineData("css/site.css~")]
    [InlineData("CVS/Entries")]
    public void ByDefaultStayOut(string path) => Assert.DoesNotContain(path, Published);

    [Fact]
    public void ByAPatternStayOut() => Assert.DoesNotContain("css/site.psd", Published);

    [Fact]
    public void OthersArePublished() => Assert.Contains("css/site.css", Published);

    [Fact]
    public void WellKnownFilesArePublished() => Assert.Contains(".well-known/security.txt", Published);

    [Fact]
    public void WellKnownFilesHaveEndpoints() =>
        Assert.Equal([".well-known/security.txt"], Scene.Publish.Endpoints.Of(".well-known/security.txt"));

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = (
                await Site.WithOrdinaryFiles()
                    .Project(
                        """
                        <PropertyGroup><AssetsIgnore>**/*.psd</AssetsIgnore></PropertyGroup>
                        <ItemGroup><Content Remove="wwwroot/drafts/**" /></ItemGroup>
                        """
                    )
                    .Write("wwwroot/drafts/new.css", "a { color: red }")
                    .Write("wwwroot/node_modules/left/index.js", "left()")
                    .Write("wwwroot/.secret/key.txt", "k")
                    .Write("wwwroot/.env", "K=V")
                    .Write("wwwroot/css/site.css~", "old")
                    .Write("wwwroot/css/site.psd", "layers")
                    .Write("wwwroot/CVS/Entries", "D")
                    .Write("wwwroot/.well-known/security.txt", "Contact: mailto:security@example.com\n")
                    .PublishAsync()
            ).Succeeded();
    }
}
