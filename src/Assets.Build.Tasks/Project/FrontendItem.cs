using Assets.Core;
using Assets.Core.Diagnostics;
using Assets.Core.Frontends;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Build.Tasks.Project;

/// <summary>An <c>AssetFrontend</c> item.</summary>
internal sealed record FrontendItem
{
    /// <summary>Its folder as the user writes it.</summary>
    public required string Include { get; init; }

    /// <summary>Absolute path of its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Absolute path of the folder that its commands run in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Absolute path of the folder that its command writes to.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Whether that folder is in the web root, so that its files are assets without being collected.</summary>
    public required bool IsInWebRoot { get; init; }

    /// <summary>The command that builds it; null if there is none.</summary>
    public string? Command { get; init; }

    /// <summary>The command that installs packages; empty for the default.</summary>
    public string Install { get; init; } = "";

    /// <summary>Patterns of its inputs; none for the default.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Variables for its commands.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of variables of the environment that its output depends on.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>Whether a build runs it too, and not only a publish.</summary>
    public bool RunsInBuild { get; init; }

    /// <summary>Prefix of the asset paths of its output, without slashes at its ends.</summary>
    public required string BasePath { get; init; }

    /// <summary>The URL of its development server; null if it is not set.</summary>
    public string? DevServer { get; init; }

    /// <summary>The command that starts that server; null if there is none.</summary>
    public string? DevCommand { get; init; }

    /// <summary>Patterns of the output that is collected; none for all.</summary>
    public IReadOnlyList<Glob> Match { get; init; } = [];

    /// <summary>Patterns of the output that is not.</summary>
    public IReadOnlyList<Glob> Ignore { get; init; } = [];

    /// <summary>The policy for its output.</summary>
    public AssetPolicy Policy { get; init; } = AssetPolicy.Undecided;

    /// <summary>Whether its output replaces files of earlier sources.</summary>
    public bool Override { get; init; }

    /// <summary>Its place in the project's files.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether its output folder has a file.</summary>
    public bool HasOutput =>
        Directory.Exists(OutputDirectory)
        && Directory.EnumerateFiles(OutputDirectory, "*", SearchOption.AllDirectories).Any();

    /// <summary>The front end as it is built.</summary>
    /// <param name="command">Its command.</param>
    /// <param name="excluded">Absolute paths of folders that are never inputs.</param>
    public FrontendProject ToProject(string command, IReadOnlyList<string> excluded) =>
        new()
        {
            Name = Include,
            Folder = Folder,
            WorkingDirectory = WorkingDirectory,
            Command = command,
            Install = Install,
            OutputDirectory = OutputDirectory,
            Inputs = Inputs,
            Excluded = excluded,
            Variables = Variables,
            Inherited = Inherited,
        };

    /// <summary>
    /// Its output as a source of assets. It is optional here, because a missing output has a diagnostic of its own.
    /// </summary>
    public CollectItem ToCollectItem(string projectDirectory)
    {
        var name = Path.GetRelativePath(projectDirectory, OutputDirectory).Replace(Path.DirectorySeparatorChar, '/');
        return new()
        {
            Include = name,
            Location = OutputDirectory,
            BasePath = BasePath,
            Definition = new(name, Place),
            Match = Match,
            Ignore = Ignore,
            Policy = Policy,
            Override = Override,
            Optional = true,
            Place = Place,
        };
    }

    /// <summary>The front end as the app needs it in development.</summary>
    public DevelopmentFrontend ForDevelopment(bool startServer) =>
        new(Folder, BasePath, DevServer, DevCommand, startServer && DevCommand is not null);
}
