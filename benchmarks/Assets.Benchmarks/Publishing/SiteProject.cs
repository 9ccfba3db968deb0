using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Publishing;

/// <summary>A web project with one site as its wwwroot, published as one contender does.</summary>
internal sealed class SiteProject(CommandLine options, string site, Contender contender)
{
    private readonly WebProject project = new(
        Path.Combine(options.Work, site, contender.Key),
        contender.Package ? options.Feed : null
    );

    public string Site => site;

    public Contender Contender => contender;

    public string Folder => project.Folder;

    public string Output => project.Output;

    private string Cache => Path.Combine(options.Work, site, "cache");

    public IEnumerable<string> PublishArguments =>
        project.PublishArguments([$"-p:AssetsCacheDirectory={Cache}", .. contender.Properties]);

    /// <summary>Writes the project and its files anew.</summary>
    public void Create()
    {
        project.Create();
        var layout = Path.Combine(options.Repository, "benchmarks", "sites", "layout.mjs");
        if (site != "empty")
            Command.Run("node", layout, site, project.WebRoot);
    }

    /// <summary>Brings the project to where the scenario starts; restoring is never part of the measurement.</summary>
    public void Prepare(Scenario scenario)
    {
        if (scenario == Scenario.Unchanged)
            return;
        project.DeleteOutput();
        if (scenario == Scenario.Cold && contender.Package && Directory.Exists(Cache))
            Directory.Delete(Cache, recursive: true);
        project.Restore();
    }
}
