using Assets.Core.Diagnostics;

namespace Assets.Core.Migration;

/// <summary>One library of a <c>libman.json</c>, which LibMan downloads.</summary>
/// <param name="Name">The library with its version, such as <c>jquery@3.7.1</c>.</param>
/// <param name="Folders">The folders that LibMan may put it into, relative to the project.</param>
/// <param name="Files">The files that are named without wildcards; none for the whole library.</param>
/// <param name="Place">Where the entry begins.</param>
internal sealed record ClientLibrary(
    string Name,
    IReadOnlyList<string> Folders,
    IReadOnlyList<string> Files,
    Place Place
)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "libman.json";

    /// <summary>The package that downloads the files when a project is built.</summary>
    public const string Package = "Microsoft.Web.LibraryManager.Build";

    // The placeholder in a default destination, since version 3.0 of the file.
    private const string NamePlaceholder = "[Name]";

    /// <summary>The libraries of a file in its order.</summary>
    public static IReadOnlyList<ClientLibrary> Read(string file, byte[] utf8, Action<Diagnostic> report)
    {
        if (ToolFile.Read(file, utf8, "an object with libraries", HasForm, report) is not { } root)
            return [];
        var otherwise = root["defaultDestination"]?.Text;
        return
        [
            .. (root["libraries"]?.Items ?? [])
                .Where(item => item["library"]?.Text is { Length: > 0 })
                .Select(item => Read(item, otherwise)),
        ];
    }

    /// <summary>The first file that is missing, or the folder without files; null if all are there.</summary>
    /// <param name="hasFile">Whether a file exists.</param>
    /// <param name="hasFiles">Whether a folder exists and has files.</param>
    public string? FirstMissing(Func<string, bool> hasFile, Func<string, bool> hasFiles)
    {
        if (Folders.Count == 0)
            return null;
        if (Files.Count == 0)
            return Folders.Any(hasFiles) ? null : Folders[0];
        return Files
            .Where(file => !Folders.Any(folder => hasFile($"{folder}/{file}")))
            .Select(file => $"{Folders[0]}/{file}")
            .FirstOrDefault();
    }

    private static ClientLibrary Read(JsonPart item, string? otherwise)
    {
        var name = item["library"]!.Text!;
        var folders = item["destination"]?.Text is { } destination ? [destination] : Defaults(otherwise, name);
        return new(
            name,
            [.. folders.Select(folder => ProjectPath.Of(folder).TrimEnd('/'))],
            [.. item.Texts("files").Select(ProjectPath.Of).Where(path => !ProjectPath.IsPattern(path))],
            item.Place
        );
    }

    /// <summary>Versions of LibMan differ in whether the default destination gets a folder for each library.</summary>
    private static IReadOnlyList<string> Defaults(string? destination, string name)
    {
        if (destination is null)
            return [];
        var plain = name.LastIndexOf('@') is > 0 and var at ? name[..at] : name;
        return destination.Contains(NamePlaceholder, StringComparison.OrdinalIgnoreCase)
            ? [destination.Replace(NamePlaceholder, plain, StringComparison.OrdinalIgnoreCase)]
            : [$"{destination.TrimEnd('/')}/{plain}", destination];
    }

    private static bool HasForm(JsonPart root) => root.IsObject && (root["libraries"] is null or { IsList: true });
}
