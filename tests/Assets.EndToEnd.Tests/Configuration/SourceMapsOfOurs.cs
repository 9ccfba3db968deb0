using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

public sealed class SourceMapsOfOurs(SourceMapsOfOurs.Play scene) : EndToEnd<SourceMapsOfOurs.Play>(scene)
{
    [Fact]
    public void AreBesideTheAppWhenHidden() =>
        Assert.True(Scene.First.Files.Has($"sourcemaps/{Scene.First.WebRoot.NameOf("js/app.js")}.map"));

    [Fact]
    public void AreNotServedThen() =>
        Assert.DoesNotContain(Scene.First.WebRoot.Names, name => name.Contains(".map", StringComparison.Ordinal));

    [Fact]
    public void AreBesideTheirFilesWhenLinked() =>
        Assert.Contains(
            "# sourceMappingURL=" + Path.GetFileName(Scene.Second.WebRoot.NameOf("js/app.js.map")),
            Scene.Second.WebRoot.TextOf("js/app.js"),
            StringComparison.Ordinal
        );

    [Fact]
    public void ReplaceTheHiddenOnesWhenLinked() =>
        Assert.DoesNotContain(
            Scene.Second.Files.Names,
            name => name.StartsWith("sourcemaps/", StringComparison.Ordinal)
        );

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            First = (await Site.WithOrdinaryFiles().PublishAsync("-p:AssetsSourceMaps=hidden")).Succeeded();
            Second = (await Site.PublishAsync("-p:AssetsSourceMaps=linked")).Succeeded();
        }
    }
}
