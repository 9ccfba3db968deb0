using Assets.Core.Diagnostics;
using Assets.Core.Migration;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks.Migration;

/// <summary>
/// Reports files of tools that the project used before and that have no effect on its publish: with the place of each
/// bundle, compilation and library, and what replaces it.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class ExplainOtherTools : AssetsTask
{
    // A task runner and the names that its file has had.
    private static readonly IReadOnlyList<(string Tool, string[] Files)> Runners =
    [
        ("gulp", ["gulpfile.js", "gulpfile.mjs", "gulpfile.cjs", "gulpfile.ts"]),
        ("grunt", ["Gruntfile.js", "gruntfile.js"]),
    ];

    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Names of the packages that the project references.</summary>
    public string[] Packages { get; set; } = [];

    /// <summary><c>AssetFrontend</c> items, which may start a task runner.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        foreach (var bundle in Read(Bundle.FileName, Bundle.Package, Bundle.Read))
            Report(BundleAdvice.For(bundle, Exists(bundle.Output)));
        foreach (var file in Read(Compilation.FileName, Compilation.Package, Compilation.Read))
            Report(
                Catalog.CompilationWithoutTool(
                    file.Place,
                    ProjectPath.InMessage(file.Output),
                    file.Input,
                    Exists(file.Output)
                )
            );
        foreach (var library in Read(ClientLibrary.FileName, ClientLibrary.Package, ClientLibrary.Read))
            if (library.FirstMissing(Exists, HasFiles) is { } missing)
                Report(Catalog.LibraryNotRestored(library.Place, library.Name, missing));
        ReportRunners();
    }

    private IReadOnlyList<T> Read<T>(
        string name,
        string package,
        Func<string, byte[], Action<Diagnostic>, IReadOnlyList<T>> read
    )
    {
        var file = PathOf(name);
        return Packages.Any(id => Names(id, package)) || !File.Exists(file)
            ? []
            : read(file, File.ReadAllBytes(file), Report);
    }

    /// <summary>A project file that names the runner starts it in a way of its own.</summary>
    private void ReportRunners()
    {
        foreach (var (tool, files) in Runners)
        {
            if (
                files.Select(PathOf).FirstOrDefault(File.Exists) is { } file
                && !Frontends.Any(item => Starts(item, tool))
                && !ProjectFiles.Where(File.Exists).Any(project => Names(File.ReadAllText(project), tool))
            )
                Report(Catalog.TaskRunnerNotStarted(new(file), tool));
        }
    }

    /// <summary>A front end beside the project may start any tool by a script of its <c>package.json</c>.</summary>
    private bool Starts(ITaskItem item, string tool) =>
        Names(item.GetMetadata("Command"), tool)
        || Path.TrimEndingDirectorySeparator(Path.GetFullPath(item.ItemSpec, ProjectDirectory))
            == Path.TrimEndingDirectorySeparator(ProjectDirectory);

    private bool Exists(string path) => File.Exists(PathOf(path));

    private bool HasFiles(string path) =>
        Directory.Exists(PathOf(path))
        && Directory.EnumerateFiles(PathOf(path), "*", SearchOption.AllDirectories).Any();

    private string PathOf(string path) => Path.GetFullPath(path, ProjectDirectory);

    private static bool Names(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
