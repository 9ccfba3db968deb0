using Assets.Core;
using Assets.Manifest;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// Tells the development server where sources outside wwwroot lie, so that <c>dotnet run</c> needs no collecting step:
/// ours by a file,
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

    /// <summary><c>AssetRule</c> items.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary><c>StaticWebAssetContentTypeMapping</c> items.</summary>
    public ITaskItem[] ContentTypeMappings { get; set; } = [];

    /// <summary><c>AssetImport</c> items.</summary>
    public ITaskItem[] Imports { get; set; } = [];

    /// <summary>The property <c>AssetsIgnore</c>.</summary>
    public string Ignore { get; set; } = "";

    /// <summary>Absolute path of the file to write; removed when there is nothing to say.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>
    /// <c>StaticWebAssetDiscoveryPattern</c> items for the same sources; what an item ignores cannot be said in a
    /// pattern.
    /// </summary>
    [Output]
    public ITaskItem[] DiscoveryPatterns { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        // What is wrong with items is reported when the site is published, together with all else.
        var items = new TaskItems(ProjectDirectory, _ => { });
        var sources = Collect
            .Where(item => item.ItemSpec != TaskItems.WebRoot && Path.Exists(items.Location(item)))
            .Select(items.ForDevelopment)
            .ToList();
        var webRoot = Collect.Where(item => item.ItemSpec == TaskItems.WebRoot);
        DiscoveryPatterns = [.. sources.SelectMany(ToPatterns)];
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var import in items.Imports(Imports))
            imports[import.Name] = import.Path;
        Write(
            new()
            {
                Sources = sources,
                Ignored =
                [
                    .. TaskItems.Patterns(Ignore),
                    .. webRoot.SelectMany(item => TaskItems.Patterns(item.GetMetadata("Ignore"))),
                ],
                Imports = imports,
                Types = items.DevelopmentTypes(Rules),
                FileTypes = items.FileTypes(ContentTypeMappings),
            }
        );
    }

    private void Write(DevelopmentManifest manifest)
    {
        if (
            manifest.Sources.Count
                + manifest.Imports.Count
                + manifest.Ignored.Count
                + manifest.Types.Count
                + manifest.FileTypes.Count
            == 0
        )
        {
            System.IO.File.Delete(File);
            return;
        }

        using var buffer = new MemoryStream();
        DevelopmentManifestJson.Write(buffer, manifest);
        AtomicFile.WriteIfDifferent(File, buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    private static IEnumerable<ITaskItem> ToPatterns(DevelopmentSource source)
    {
        var isFile = System.IO.File.Exists(source.Root);
        var folder = isFile ? Path.GetDirectoryName(source.Root)! : source.Root;
        IReadOnlyList<string> patterns =
            isFile ? [Path.GetFileName(source.Root)]
            : source.Match.Count > 0 ? source.Match
            : ["**"];
        foreach (var pattern in patterns)
        {
            var item = new TaskItem($"{source.BasePath}|{folder}|{pattern}");
            item.SetMetadata("Source", "Assets.Build");
            item.SetMetadata("ContentRoot", folder + Path.DirectorySeparatorChar);
            item.SetMetadata("BasePath", source.BasePath.Length == 0 ? "/" : source.BasePath);
            item.SetMetadata("Pattern", isFile ? pattern : SdkPattern(pattern));
            yield return item;
        }
    }

    /// <summary>
    /// One of our patterns as one of the SDK's, to which one without a slash means the top folder only.
    /// </summary>
    private static string SdkPattern(string pattern)
    {
        var normal = pattern.Replace('\\', '/').TrimStart('/');
        return normal.EndsWith('/') ? normal + "**"
            : normal == "**" || normal.Contains('/', StringComparison.Ordinal) ? normal
            : "**/" + normal;
    }
}
