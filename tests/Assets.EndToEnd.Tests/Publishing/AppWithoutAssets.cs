using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Publishing;

/// <summary>
/// A web API that has the package from its repository's Directory.Build.props, and no file to publish.
/// </summary>
public sealed class AppWithoutAssets(AppWithoutAssets.Play scene) : EndToEnd<AppWithoutAssets.Play>(scene)
{
    [Fact]
    public void ReportsNothing() =>
        Assert.DoesNotContain(
            "Assets",
            Scene.Publish.Output.Replace("Assets.", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    [Fact]
    public void PublishesNoWebRoot() => Assert.Empty(Scene.Publish.WebRoot.Names);

    public sealed class Play(PackedPackage package) : OnePublish(package)
    {
        protected override async Task PlayAsync() => Publish = (await Site.PublishAsync()).Succeeded();
    }
}
