namespace Assets.Core.Frontends;

/// <summary>A front-end project: a folder with sources, and the command that builds them.</summary>
internal sealed record FrontendProject
{
    /// <summary>Its name in messages: the folder as the user writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute path of its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Absolute path of the folder that the commands run in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The command that builds it.</summary>
    public required string Command { get; init; }

    /// <summary>The command that installs its packages; empty for the default, <c>none</c> for none.</summary>
    public string Install { get; init; } = "";

    /// <summary>Absolute path of the folder that the command writes to.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>Patterns of the files that its output depends on; none for the default.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Absolute paths of folders below <see cref="Folder"/> that are never inputs.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Variables that are set for the commands.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of variables of the environment that the output depends on.</summary>
    public IReadOnlyList<string> Inherited { get; init; } = [];

    /// <summary>Absolute paths of the files that the output depends on, in ordinal order.</summary>
    public IReadOnlyList<string> InputPaths() => new InputFiles(Folder, Inputs, [OutputDirectory, .. Excluded]).Find();

    /// <summary>Those files with their content.</summary>
    public IReadOnlyList<FileState> InputStates() =>
        [.. InputPaths().Select(file => FileState.Of(Folder, file, withHash: true))];

    /// <summary>
    /// The files of the output folder; also those in dot folders, where a tool keeps records of its output.
    /// </summary>
    public IReadOnlyList<FileState> OutputStates() =>
        Directory.Exists(OutputDirectory)
            ?
            [
                .. Directory
                    .EnumerateFiles(OutputDirectory, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(file => FileState.Of(Folder, file, withHash: false)),
            ]
            : [];

    /// <summary>A path relative to the folder, with forward slashes.</summary>
    public string Relative(string file) => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/');
}
