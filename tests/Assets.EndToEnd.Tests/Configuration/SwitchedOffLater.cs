using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary><c>AssetsEnabled=false</c> after a publish to the same folder.</summary>
public sealed class SwitchedOffLater(SwitchedOffLater.Play scene) : EndToEnd<SwitchedOffLater.Play>(scene)
{
    [Fact]
    public void LeavesWhatTheSdkPublishesByItself() =>
        Assert.Equal(
            Scene.First.WebRoot.Content.Keys.Append("uploads/photo.jpg").Order(StringComparer.Ordinal),
            Scene.Second.WebRoot.Names
        );

    [Fact]
    public void LeavesNoManifest() =>
        Assert.DoesNotContain(Scene.Second.Files.Names, name => name.Contains(".assets.", StringComparison.Ordinal));

    /// <summary>The first one is without the package in a folder of its own.</summary>
    public sealed class Play(PackedPackage package) : TwoPublishes(package)
    {
        protected override async Task PlayAsync()
        {
            var without = NewSite("without").WithOrdinaryFiles();
            First = (await without.PublishAsync("-p:AssetsEnabled=false")).Succeeded();
            Site.Variables.Remove("AssetsKeepReleases");
            (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
            Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"));
            (await Site.PublishAsync()).Succeeded();
            Site.Put("out/wwwroot/uploads/photo.jpg", "a user's");
            Second = (await Site.PublishAsync("-p:AssetsEnabled=false")).Succeeded();
        }
    }
}
