using Assets.EndToEnd.Tests.Infra;

namespace Assets.EndToEnd.Tests.Interrupted;

/// <summary>The disk that our results go to fills up.</summary>
public sealed class FullDisk(FullDisk.Play scene) : EarlierPublish<FullDisk.Play>(scene)
{
    [Fact]
    public void IsReportedWithTheFile() =>
        Assert.Contains(
            Path.Combine("net10.0", "assets", "wwwroot"),
            Scene.Second.The("ASSETS107").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void IsTheOnlyError() => Assert.Single(Scene.Second.Errors);

    public sealed class Play(PackedPackage package) : FullDiskScenario(package)
    {
        protected override string Folder(Site site) =>
            Path.Combine(site.ProjectFolder, "obj", "Release", "net10.0", "assets");
    }
}

/// <summary>One of the folders we write to has no room for the change.</summary>
public abstract class FullDiskScenario(PackedPackage package) : InterruptedScenario(package)
{
    private SmallDisk? disk;

    /// <summary>The folder.</summary>
    protected abstract string Folder(Site site);

    /// <inheritdoc/>
    protected override Task<Publish> InterruptAsync(Site site)
    {
        disk = SmallDisk.At(Folder(site));
        return disk.PublishAsync(site);
    }

    /// <inheritdoc/>
    protected override Site Repair(Site site)
    {
        disk?.Dispose();
        return site;
    }

    /// <inheritdoc/>
    protected override ValueTask EndAsync()
    {
        disk?.Dispose();
        return default;
    }
}
