using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Configuration;

/// <summary>A later SDK has renamed a target that our steps hang on; here the hook is renamed instead.</summary>
public abstract class UnknownPublishPipeline<TPlay>(TPlay scene) : EndToEnd<TPlay>(scene)
    where TPlay : PublishPipeline
{
    [Fact]
    public void IsAnError() =>
        Assert.Contains("another publish pipeline", Scene.Second.The("ASSETS011").ToString(), StringComparison.Ordinal);

    [Fact]
    public void KeepsTheFilesOfTheEarlierRelease() =>
        Assert.Empty(Scene.First.WebRoot.Names.Except(Scene.Second.WebRoot.Names));

    [Fact]
    public void KeepsTheManifestOfTheEarlierRelease() => Assert.Equal(Scene.First.Manifest, Scene.Second.Manifest);
}

public sealed class UnknownCopyTarget(UnknownCopyTarget.Play scene)
    : UnknownPublishPipeline<UnknownCopyTarget.Play>(scene)
{
    public sealed class Play(PackedPackage package) : PublishPipeline(package, "ComputeAndCopyFilesToPublishDirectory");
}

public sealed class UnknownAssetTarget(UnknownAssetTarget.Play scene)
    : UnknownPublishPipeline<UnknownAssetTarget.Play>(scene)
{
    public sealed class Play(PackedPackage package)
        : PublishPipeline(package, "ResolveCorePublishStaticWebAssetsDependsOn");
}

/// <summary>Publishes, then does so again without the target.</summary>
public abstract class PublishPipeline(PackedPackage package, string target) : TwoPublishes(package)
{
    /// <inheritdoc/>
    protected override async Task PlayAsync()
    {
        First = (await Site.WithOwnPackages().WithOrdinaryFiles().PublishAsync()).Succeeded();
        Site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"));
        var targets = Path.Combine(Site.InstalledPackage, "build", "Assets.Build.Publish.targets");
        var text = File.ReadAllText(targets);
        Assert.Contains(target, text, StringComparison.Ordinal);
        File.WriteAllText(targets, text.Replace(target, target + "Renamed", StringComparison.Ordinal));
        Second = await Site.PublishAsync();
    }
}
