using System.Text.RegularExpressions;

namespace Assets.Core.Reporting;

/// <summary>
/// Names of files without the folders of the machine, so that a report can be shared: a file of the project relative to
/// its folder, any other by its source.
/// </summary>
internal sealed partial class PortableNames
{
    private readonly string root;
    private readonly IReadOnlyList<(string Folder, string Name)> folders;
    private readonly Dictionary<string, string> outside;

    /// <param name="options">The options of the run.</param>
    /// <param name="assets">The collected assets.</param>
    public PortableNames(PipelineOptions options, IEnumerable<SourceAsset> assets)
    {
        root = Path.TrimEndingDirectorySeparator(options.ProjectDirectory ?? options.OutputDirectory);
        folders =
        [
            (root, ""),
            (options.OutputDirectory, "output"),
            (options.CacheDirectory, "cache"),
            (options.EsbuildPath, "esbuild"),
        ];
        outside = new(StringComparer.Ordinal);
        foreach (var asset in assets.Where(asset => asset.File.Length > 0 && !IsBelow(asset.File, root)))
            outside.TryAdd(asset.File, $"{Source(asset.SourceName)}: {asset.Path}");
    }

    /// <summary>The name of a source: an absolute folder is one of the machine.</summary>
    public string Source(string name) =>
        !Path.IsPathRooted(name) ? name
        : IsBelow(name, root) ? Relative(name)
        : Path.GetFileName(Path.TrimEndingDirectorySeparator(name));

    /// <summary>A file relative to the project's folder; <see langword="null"/> if it is not below it.</summary>
    public string? BelowProject(string file) => IsBelow(file, root) ? Relative(file) : null;

    /// <summary>The name of any file.</summary>
    public string Of(string file) =>
        BelowProject(file)
        ?? outside.GetValueOrDefault(file)
        ?? (Folder(file) is { Folder: { } folder, Name: var name } ? $"{name}{Slashes(file[folder.Length..])}" : null)
        ?? Path.GetFileName(file);

    /// <summary>A message, in which quoted paths of the machine are replaced.</summary>
    public string Text(string message) =>
        Quoted()
            .Replace(
                message,
                match => IsOfMachine(match.Groups[1].Value) ? $"'{Of(match.Groups[1].Value)}'" : match.Value
            );

    // A URL below the site's root begins with a slash too, and names nothing on the disk.
    private bool IsOfMachine(string path) =>
        Path.IsPathFullyQualified(path) && (outside.ContainsKey(path) || Folder(path) is not null || Path.Exists(path));

    private (string Folder, string Name)? Folder(string file) =>
        folders.Where(folder => IsBelow(file, folder.Folder)).Cast<(string, string)?>().FirstOrDefault();

    private static bool IsBelow(string file, string folder) =>
        file.Length > folder.Length
        && folder.Length > 0
        && file.StartsWith(folder, StringComparison.Ordinal)
        && file[folder.Length] is '/' or '\\';

    private string Relative(string file) => Slashes(file[(root.Length + 1)..]);

    private static string Slashes(string path) => path.Replace('\\', '/');

    [GeneratedRegex("'([^'\n]+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
