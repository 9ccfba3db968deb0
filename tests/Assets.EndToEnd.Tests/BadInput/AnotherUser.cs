using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.BadInput;

/// <summary>
/// Another user publishes what root restored: the package is not theirs, nor is one of the sources. Only root can play
/// this;
/// anyone else plays the part of that user with a package that was made read-only.
/// </summary>
public sealed class AnotherUser(AnotherUser.Play scene) : EndToEnd<AnotherUser.Play>(scene)
{
    [Fact]
    public void PublishesMinified() =>
        Assert.DoesNotContain("// Says hello.", Scene.First.WebRoot.TextOf("js/app.js"), StringComparison.Ordinal);

    [Fact]
    public void GetsNoWarning() => Assert.Empty(Scene.First.Diagnostics);

    [Fact]
    public void ReportsWhatCannotBeRead() => Assert.Equal("App/more/private.css", Scene.Second.The("ASSETS104").File);

    [Fact]
    public void FailsOnWhatCannotBeRead() => Assert.Equal(1, Scene.Second.ExitCode);

    [Fact]
    public void KeepsTheEarlierPublishThen() => Assert.Equal(Scene.First.WebRoot.Touched, Scene.Second.WebRoot.Touched);

    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected internal override string? SkipReason => UnlessLinux;

        protected override async Task PlayAsync()
        {
            await Site.WithOwnPackages()
                .WithOrdinaryFiles()
                .Project("""<ItemGroup><AssetCollect Include="more" Optional="true" /></ItemGroup>""")
                .BuildAsync("--configuration", "Release");
            var nobody = new OtherUser(Site);
            First = (await nobody.PublishAsync("--no-restore")).Succeeded();

            Site.Write("more/private.css", "a { color: red }");
            nobody.MayNotRead("more/private.css");
            Second = await nobody.PublishAsync("--no-restore");
        }
    }
}
