namespace Assets.Web;

/// <summary>
/// Source code and settings of .NET projects, and what a build makes of them. A folder that an <c>AssetCollect</c> item
/// names can hold them; they are never meant to be published.
/// </summary>
internal static class SourceCode
{
    // C#, Razor, Visual Basic, F#; project files and what MSBuild imports; publish profiles and settings of a user, of
    // which some hold passwords; solutions; compiled code.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs",
        ".csx",
        ".cshtml",
        ".razor",
        ".vb",
        ".vbhtml",
        ".fs",
        ".fsi",
        ".fsx",
        ".csproj",
        ".vbproj",
        ".fsproj",
        ".esproj",
        ".sqlproj",
        ".dcproj",
        ".shproj",
        ".projitems",
        ".proj",
        ".props",
        ".targets",
        ".pubxml",
        ".user",
        ".sln",
        ".slnx",
        ".slnf",
        ".suo",
        ".dll",
        ".pdb",
        ".exe",
    };

    private static readonly IReadOnlyList<Glob> Settings = Glob.ParseList(
        "appsettings*.json;launchsettings.json;secrets.json;.env*;web.config;web.*.config;app.config;nuget.config"
    );

    /// <summary>
    /// Whether a file is source code or settings, and no pattern names it. A pattern names it when it would not match
    /// an ordinary file in its place: <c>*.cs</c> and <c>bin/**</c> do, <c>**</c> and <c>*.json</c> do not.
    /// </summary>
    /// <param name="path">The path below the folder that is collected.</param>
    /// <param name="match">The patterns of the files that are collected.</param>
    public static bool IsUnnamed(string path, IReadOnlyList<Glob> match)
    {
        if (BlazorFiles.Contain(path) || Harmless(path) is not { } harmless)
            return false;
        foreach (var glob in match)
        {
            if (glob.Matches(path) && !glob.Matches(harmless))
                return false;
        }

        return true;
    }

    /// <summary>The path of an ordinary file in the place of this one; null when this one is ordinary.</summary>
    private static string? Harmless(string path)
    {
        var slash = path.LastIndexOf('/');
        var (folders, name) = (path[..(slash + 1)], path[(slash + 1)..]);
        var ordinaryName =
            Extensions.Contains(Path.GetExtension(name)) ? "-.-"
            : IsSettings(name) ? "-" + Path.GetExtension(name)
            : name;
        var ordinaryFolders = folders.Split('/').Any(IsBuildFolder)
            ? string.Join('/', folders.Split('/').Select(segment => IsBuildFolder(segment) ? "-" : segment))
            : folders;
        return ordinaryName == name && ordinaryFolders == folders ? null : ordinaryFolders + ordinaryName;
    }

    private static bool IsSettings(string name) =>
        // Only such names are tried, because a folder can have a hundred thousand others.
        (
            name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase)
        ) && Settings.AnyMatches(name.ToLowerInvariant());

    private static bool IsBuildFolder(string segment) =>
        segment.Equals("bin", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("obj", StringComparison.OrdinalIgnoreCase);
}
