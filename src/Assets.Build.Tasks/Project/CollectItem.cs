using Assets.Core;
using Assets.Core.Collecting;
using Assets.Core.Diagnostics;
using Assets.Manifest;
using Assets.Web;

namespace Assets.Build.Tasks.Project;

/// <summary>An <c>AssetCollect</c> item: a source of assets, and the policy for its files.</summary>
internal sealed record CollectItem
{
    /// <summary>The item of the project's own web root.</summary>
    public const string WebRoot = "wwwroot";

    /// <summary>What it names: a folder, a file, a referenced project or a package.</summary>
    public required string Include { get; init; }

    /// <summary>Absolute path of the folder or file, whether it exists or not.</summary>
    public required string Location { get; init; }

    /// <summary>Prefix of the asset paths, without slashes at its ends.</summary>
    public required string BasePath { get; init; }

    /// <summary>The folder, below the wildcard's, of a file that a wildcard found, with a slash at the end.</summary>
    public string RecursiveDir { get; init; } = "";

    /// <summary>Its name in messages. Items that a wildcard made of one element have equal definitions.</summary>
    public required Definition Definition { get; init; }

    /// <summary>Whether a file is named literally, and not found by a wildcard.</summary>
    public bool IsLiteral { get; init; } = true;

    /// <summary>Patterns of the files that belong to it; none for all.</summary>
    public IReadOnlyList<Glob> Match { get; init; } = [];

    /// <summary>Patterns of the files that do not belong to it.</summary>
    public IReadOnlyList<Glob> Ignore { get; init; } = [];

    /// <summary>The policy for its files.</summary>
    public AssetPolicy Policy { get; init; } = AssetPolicy.Undecided;

    /// <summary>Whether its files replace those of earlier sources.</summary>
    public bool Override { get; init; }

    /// <summary>Whether it may be absent.</summary>
    public bool Optional { get; init; }

    /// <summary>Its place in the project's files.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it is the item of the project's own web root.</summary>
    public bool IsWebRoot => Include == WebRoot;

    /// <summary>Whether it names a project or a package by its id.</summary>
    public bool IsNamed(string sourceId) => string.Equals(Include, sourceId, StringComparison.OrdinalIgnoreCase);

    /// <summary>The item as a folder or file.</summary>
    public FolderSource Folder() =>
        new(Include, Location, BasePath, Match, Ignore, Policy, Override)
        {
            RecursiveDir = RecursiveDir,
            IsLiteral = IsLiteral,
        };

    /// <summary>The item as the development server needs it; patterns are not needed for a single file.</summary>
    public DevelopmentSource ForDevelopment() =>
        File.Exists(Location)
            ? new(Location, $"{BasePath}/{RecursiveDir}".Trim('/'), [], [], Policy.ContentType, Policy.Headers)
            : new(
                Location,
                BasePath,
                [.. Match.Select(glob => glob.ToString())],
                [.. Ignore.Select(glob => glob.ToString())],
                Policy.ContentType,
                Policy.Headers
            );
}

/// <summary>An element of a project file, with the data for messages.</summary>
/// <param name="Text">Its <c>Include</c>.</param>
/// <param name="Place">Its place in the project's files.</param>
internal sealed record Definition(string Text, Place? Place);
