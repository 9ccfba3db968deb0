using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>An earlier publish stays whole when a later one, of a changed site, fails.</summary>
public abstract class EarlierPublish<TScenario>(TScenario scene) : EndToEnd<TScenario>(scene)
    where TScenario : InterruptedScenario
{
    [Fact]
    public void SeesTheLaterOneFail() => Assert.NotEqual(0, Scene.Second.ExitCode);

    [Fact]
    public void KeepsItsFiles() => Assert.Equal(Scene.First.WebRoot.Touched, Scene.Second.WebRoot.Touched);

    [Fact]
    public void KeepsItsManifest() =>
        Assert.Equal(
            Scene.First.Files.Touched["App.assets.manifest.json"],
            Scene.Second.Files.Touched["App.assets.manifest.json"]
        );

    [Fact]
    public void KeepsItsEndpoints() =>
        Assert.Equal(
            Scene.First.Files.Touched["App.staticwebassets.endpoints.json"],
            Scene.Second.Files.Touched["App.staticwebassets.endpoints.json"]
        );

    [Fact]
    public void IsFollowedByAWholeOneOnceTheCauseIsGone() =>
        Assert.Equal(
            Scene.Third.WebRoot.WithoutDeltas.Names.Where(FileTree.IsFingerprinted),
            Scene.Clean.WebRoot.Names.Where(FileTree.IsFingerprinted)
        );

    [Fact]
    public void LeavesNoOtherFileThen() =>
        Assert.Equal(Scene.Clean.WebRoot.Content, Scene.Third.WebRoot.WithoutDeltas.Content);
}

/// <summary>
/// Publishes, changes the site, is interrupted, publishes again, and once more in another folder to compare.
/// </summary>
public abstract class InterruptedScenario(PackedPackage package) : TwoPublishes(package)
{
    /// <summary>The publish after the interruption, without its cause.</summary>
    public Publish Third { get; private set; } = null!;

    /// <summary>The changed site, published from a new folder.</summary>
    public Publish Clean { get; private set; } = null!;

    /// <inheritdoc/>
    protected override async Task PlayAsync()
    {
        First = (await Site.WithOrdinaryFiles().PublishAsync()).Succeeded();
        Second = await InterruptAsync(Change(Site));
        Third = (await Repair(Site).PublishAsync()).Succeeded();
        Clean = (await Repair(Change(NewSite("clean").WithOrdinaryFiles())).PublishAsync()).Succeeded();
    }

    /// <summary>Changes the site, so that the next publish has work to do.</summary>
    protected virtual Site Change(Site site) =>
        site.Write("wwwroot/img/logo.svg", OrdinarySite.Logo("blue"))
            .Write("wwwroot/js/large.js", OrdinarySite.SlowScript(1))
            .Write("wwwroot/js/larger.js", OrdinarySite.SlowScript(2));

    /// <summary>Removes the cause of the interruption.</summary>
    protected virtual Site Repair(Site site) => site;

    /// <summary>The publish that fails.</summary>
    protected abstract Task<Publish> InterruptAsync(Site site);
}
