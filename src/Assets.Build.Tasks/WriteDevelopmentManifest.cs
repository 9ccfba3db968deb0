using Assets.Core;
using Assets.Manifest;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// Tells the development server where sources outside wwwroot lie, so that <c>dotnet run</c> needs no collecting step: ours by a file,
/// the framework's (<c>MapStaticAssets</c>, <c>UseStaticFiles</c>) by the SDK's discovery patterns.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class WriteDevelopmentManifest : AssetsTask
{
    /// <summary>Absolute path of the project's folder.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary><c>AssetCollect</c> items.</summary>
    public ITaskItem[] Collect { get; set; } = [];

    /// <summary><c>AssetImport</c> items.</summary>
    public ITaskItem[] Imports { get; set; } = [];

    /// <summary>The property <c>AssetsIgnore</c>.</summary>
    public string Ignore { get; set; } = "";

    /// <summary>Absolute path of the file to write; removed when there is nothing to say.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary><c>StaticWebAssetDiscoveryPattern</c> items for the same sources; what an item ignores cannot be said in a pattern.</summary>
    [Output]
    public ITaskItem[] DiscoveryPatterns { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var items = new TaskItems(ProjectDirectory, Report);
        var sources = Collect
            .Where(item => item.ItemSpec != TaskItems.WebRoot && Path.Exists(items.Location(item)))
            .Select(items.ForDevelopment)
            .ToList();
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);

        // What is wrong with them is told when the site is published, together with all else.
        foreach (var import in new TaskItems(ProjectDirectory, _ => { }).Imports(Imports))
            imports[import.Name] = import.Path;
        IReadOnlyList<string> ignored = [.. TaskItems.DevelopmentPatterns(Ignore), .. Collect.Where(item => item.ItemSpec == TaskItems.WebRoot).SelectMany(item => TaskItems.DevelopmentPatterns(item.GetMetadata("Ignore")))];
        if (sources.Count + imports.Count + ignored.Count == 0)
        {
            System.IO.File.Delete(File);
            return;
        }

        DiscoveryPatterns = [.. sources.SelectMany(ToPatterns)];
        using var buffer = new MemoryStream();
        DevelopmentManifestJson.Write(buffer, new DevelopmentManifest(sources) { Ignored = ignored, Imports = imports });
        AtomicFile.WriteIfDifferent(File, buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    private static IEnumerable<ITaskItem> ToPatterns(DevelopmentSource source)
    {
        var isFile = System.IO.File.Exists(source.Root);
        var folder = isFile ? Path.GetDirectoryName(source.Root)! : source.Root;
        IReadOnlyList<string> patterns = isFile ? [Path.GetFileName(source.Root)] : source.Match.Count > 0 ? source.Match : ["**"];
        foreach (var pattern in patterns)
        {
            var item = new TaskItem($"{source.BasePath}|{folder}|{pattern}");
            item.SetMetadata("Source", "Assets.Build");
            item.SetMetadata("ContentRoot", folder + Path.DirectorySeparatorChar);
            item.SetMetadata("BasePath", source.BasePath.Length == 0 ? "/" : source.BasePath);
            item.SetMetadata("Pattern", isFile || pattern.Contains('/', StringComparison.Ordinal) || pattern == "**" ? pattern : "**/" + pattern);
            yield return item;
        }
    }
}
