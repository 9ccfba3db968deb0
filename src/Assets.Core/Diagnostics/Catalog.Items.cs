namespace Assets.Core.Diagnostics;

/// <summary>Problems with the items and properties of a project.</summary>
internal static partial class Catalog
{
    // This many names identify the problem; a longer list is not read.
    private const int NamedExamples = 3;

    /// <summary>An item has metadata that its type does not have.</summary>
    public static Diagnostic UnknownMetadata(string type, string name, string? nearest, IReadOnlyList<string> known) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"{type} has no metadata '{name}'. "
                + (nearest is null ? $"Its metadata are {string.Join(", ", known)}." : $"Did you mean '{nearest}'?")
        );

    /// <summary>An item whose <c>Include</c> is only a name has wildcards in it.</summary>
    public static Diagnostic WildcardInName(string type, string include, string? match) =>
        new(
            "ASSETS003",
            Severity.Error,
            $"Include of {type} is only its name, and MSBuild replaces the wildcards in it by names of files. "
                + $"Write the pattern as Match: <{type} Include=\"{RuleName(AssetPath(include))}\" "
                + $"Match=\"{match ?? AssetPath(include)}\" … />."
        );

    /// <summary>A property has our prefix and an unknown name.</summary>
    public static Diagnostic UnknownProperty(string name, string nearest) =>
        new(
            "ASSETS007",
            Severity.Warning,
            $"The property '{name}' is not a property of Assets.Build and has no effect. Did you mean '{nearest}'?"
        );

    /// <summary>A pattern matches no file.</summary>
    public static Diagnostic PatternMatchesNothing(string owner, string pattern) =>
        new(
            "ASSETS008",
            Severity.Warning,
            $"The pattern '{pattern}' of {owner} matches no file. Correct or remove it."
        );

    /// <summary>A pattern begins with the web root's name.</summary>
    public static Diagnostic PatternFromProject(string owner, string pattern, string right) =>
        new(
            "ASSETS008",
            Severity.Error,
            $"The pattern '{pattern}' of {owner} matches no file, because asset paths begin below wwwroot. "
                + $"Write '{right}'."
        );

    /// <summary>The wildcards of an <c>AssetCollect</c> find no file.</summary>
    public static Diagnostic WildcardFindsNothing(string include) =>
        new(
            "ASSETS105",
            Severity.Error,
            $"<AssetCollect Include=\"{include}\"> finds no file. MSBuild's wildcards find files and never folders. "
                + $"Name the folder and select its files with Match, such as {FolderAndMatch(include)}, "
                + "or set Optional=\"true\" if there may be none."
        );

    /// <summary>An item names a folder and a reference.</summary>
    public static Diagnostic FolderNamedLikeReference(string include) =>
        new(
            "ASSETS105",
            Severity.Warning,
            $"<AssetCollect Include=\"{include}\"> is the name of a referenced project or package and of a folder. The "
                + $"reference is used. Write Include=\"./{include}\" for the folder."
        );

    /// <summary>A collected folder holds source code or settings.</summary>
    public static Diagnostic SourceCodeLeftOut(string include, IReadOnlyList<string> paths) =>
        new(
            "ASSETS115",
            Severity.Warning,
            $"{Count(paths.Count, "file")} of <AssetCollect Include=\"{include}\"> {(paths.Count == 1 ? "is" : "are")} "
                + $"not published, because source code, settings and build output are not part of a site: "
                + $"{Examples(paths)}. Exclude them with Ignore, or name them in Match to publish them."
        );

    /// <summary>A collected folder holds installed packages.</summary>
    public static Diagnostic PackagesLeftOut(string include, IReadOnlyList<string> folders) =>
        new(
            "ASSETS115",
            Severity.Warning,
            $"Installed packages in <AssetCollect Include=\"{include}\"> are not published: {Examples(folders)}. "
                + "Exclude the folder with Ignore, or name it in Match to publish files of it."
        );

    private static string Count(int count, string noun) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Examples(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamedExamples).Select(name => $"'{name}'"))
        + (names.Count > NamedExamples ? ", …" : "");

    /// <summary>A name for the rule: the pattern's first folder.</summary>
    private static string RuleName(string pattern) => pattern.Split('/').FirstOrDefault(IsLiteral) ?? "name";

    /// <summary>Converts a pattern for files of the project to one for asset paths.</summary>
    private static string AssetPath(string include)
    {
        const string webRoot = "wwwroot/";
        var pattern = include.Replace('\\', '/');
        return pattern.StartsWith(webRoot, StringComparison.Ordinal) ? pattern[webRoot.Length..] : pattern;
    }

    private static string FolderAndMatch(string include)
    {
        var segments = include.Replace('\\', '/').Split('/');
        var folders = segments.TakeWhile(IsLiteral).ToList();
        var rest = segments.Skip(folders.Count).ToList();
        if (rest is [.., var last] && !last.Contains('.', StringComparison.Ordinal) && last != "**")
            rest.Add("**");
        return $"Include=\"{(folders.Count == 0 ? "." : string.Join('/', folders))}\" "
            + $"Match=\"{string.Join('/', rest)}\"";
    }

    private static bool IsLiteral(string segment) => segment.Length > 0 && !segment.AsSpan().ContainsAny('*', '?');
}
