using Assets.Benchmarks.Projects;

namespace Assets.Benchmarks.Publishing;

/// <summary>A web project with one site as its wwwroot, published as one contender does.</summary>
internal sealed class SiteProject(CommandLine options, string site, Contender contender)
{
    /// <summary>What precedes the number of files in the name of a generated tree.</summary>
    private const string TreePrefix = "tree-";

    private readonly WebProject project = new(
        Path.Combine(options.Work, site, contender.Key),
        contender.Package ? options.Feed : null
    );

    public string Site => site;

    public Contender Contender => contender;

    public string Folder => project.Folder;

    public string Output => project.Output;

    private string Cache => Path.Combine(options.Work, site, "cache");

    private string Remote => Path.Combine(options.Work, site, "remote");

    public IEnumerable<string> Arguments(Scenario scenario)
    {
        string[] properties =
        [
            $"-p:AssetsCacheDirectory={Cache}",
            .. scenario == Scenario.WarmRemote ? [$"-p:AssetsCacheRemote={Remote}"] : Array.Empty<string>(),
            .. contender.Properties,
        ];
        return scenario == Scenario.Build ? project.BuildArguments(properties) : project.PublishArguments(properties);
    }

    /// <summary>Writes the project and its files anew.</summary>
    public void Create()
    {
        project.Create();
        var sites = Path.Combine(options.Repository, "benchmarks", "sites");
        if (site.StartsWith(TreePrefix, StringComparison.Ordinal))
            Command.Run("node", Path.Combine(sites, "tree.mjs"), site[TreePrefix.Length..], project.WebRoot);
        else if (site != "empty")
            Command.Run("node", Path.Combine(sites, "layout.mjs"), site, project.WebRoot);
    }

    /// <summary>Brings the project to where the scenario starts; restoring is never part of the measurement.</summary>
    public void Prepare(Scenario scenario)
    {
        if (scenario == Scenario.OneChanged)
            AddRule();
        if (scenario is Scenario.Unchanged or Scenario.OneChanged or Scenario.Build)
            return;
        if (scenario == Scenario.WarmRemote)
            FillRemote();
        project.RemoveOutput();
        if (scenario is Scenario.Cold or Scenario.WarmRemote && contender.Package)
            project.Remove(Cache);
        project.Restore();
    }

    /// <summary>Publishes as the other machine, which also downloads the program that reads and writes.</summary>
    private void FillRemote()
    {
        project.Remove(Remote);
        Command.Run("dotnet", [.. Arguments(Scenario.WarmRemote), "-p:AssetsCacheRemoteMode=readwrite"]);
    }

    private void AddRule()
    {
        if (!Directory.Exists(project.WebRoot))
            return;

        var first = Directory
            .EnumerateFiles(project.WebRoot, "*.css", SearchOption.AllDirectories)
            .Min(StringComparer.Ordinal);
        if (first is not null)
            File.AppendAllText(first, $"\n.changed-{Guid.NewGuid():n} {{ color: red }}\n");
    }
}
