using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>What holds of an earlier publish when a later one, of a changed site, does not come to its end.</summary>
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
            Scene.Third.WebRoot.Names.Where(FileTree.IsFingerprinted),
            Scene.Clean.WebRoot.Names.Where(FileTree.IsFingerprinted)
        );

    [Fact]
    public void LeavesNoFileOfItsOwnThen() => Assert.Equal(Scene.Clean.WebRoot.Content, Scene.Third.WebRoot.Content);
}

/// <summary>
/// Publishes, changes the site, is interrupted, publishes again, and once more in another folder to compare.
/// </summary>
public abstract class InterruptedScenario(PackedPackage package) : TwoPublishes(package)
{
    /// <summary>After the interruption, with its cause gone.</summary>
    public Publish Third { get; private set; } = null!;

    /// <summary>The changed site in a folder where nothing ever happened.</summary>
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

    /// <summary>Takes the cause of the interruption away.</summary>
    protected virtual Site Repair(Site site) => site;

    /// <summary>The publish that does not come to its end.</summary>
    protected abstract Task<Publish> InterruptAsync(Site site);
}
