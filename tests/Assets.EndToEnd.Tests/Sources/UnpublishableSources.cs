using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Sources;

/// <summary>All errors of a site's sources, reported by one run.</summary>
public sealed class UnpublishableSources(UnpublishableSources.Play scene) : EndToEnd<UnpublishableSources.Play>(scene)
{
    private Publish Publish => Scene.Publish;

    [Fact]
    public void FailThePublish() => Assert.Equal(1, Publish.ExitCode);

    [Fact]
    public void PublishNothing() => Assert.Empty(Publish.WebRoot.Names);

    [Fact]
    public void AreEachReportedOnce() =>
        Assert.Equal(
            ["ASSETS101", "ASSETS102", "ASSETS103", "ASSETS103", "ASSETS104", "ASSETS105"],
            Publish.Errors.Select(error => error.Code).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void NameBothFilesOfAConflict()
    {
        Assert.Contains(
            $"'{Path.Combine(Scene.Site.ProjectFolder, "wwwroot", "css", "site.css")}' from wwwroot",
            Publish.The("ASSETS101").Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"'{Path.Combine(Scene.Site.Root, "more", "css", "site.css")}' from ../more",
            Publish.The("ASSETS101").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NameBothFilesThatDifferInCase()
    {
        Assert.Contains("'img/Logo.svg'", Publish.The("ASSETS102").Message, StringComparison.Ordinal);
        Assert.Contains("'img/logo.svg'", Publish.The("ASSETS102").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App/wwwroot/hosts.txt")]
    [InlineData("more/secrets/key.txt")]
    public void NameALinkOutOfTheRoot(string link) =>
        Assert.Contains(Publish.Errors, error => error.Code == "ASSETS103" && error.File == link);

    [Fact]
    public void NameADanglingLink() => Assert.Equal("more/dangling.css", Publish.The("ASSETS104").File);

    [Fact]
    public void NameAFolderThatIsAbsent() =>
        Assert.Contains("\"../absent\"", Publish.The("ASSETS105").Message, StringComparison.Ordinal);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() =>
            Publish = await Site.WithOrdinaryFiles()
                .Project(
                    """
                    <ItemGroup>
                      <AssetCollect Include="../more" />
                      <AssetCollect Include="../absent" />
                    </ItemGroup>
                    """
                )
                .Put("more/css/site.css", "a { color: red }")
                .Put("more/img/Logo.svg", OrdinarySite.Logo("black"))
                .Put("outside/key.txt", "secret")
                .Put("elsewhere/hosts.txt", "127.0.0.1")
                .Link("wwwroot/hosts.txt", "../../elsewhere/hosts.txt")
                .Link("../more/secrets", "../outside")
                .Link("../more/dangling.css", "nowhere.css")
                .PublishAsync();
    }
}
