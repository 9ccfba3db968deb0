using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Manifest;
using Assets.Web;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Assets.Build.Tasks;

/// <summary>
/// Lists the sources outside wwwroot for the development server, so that <c>dotnet run</c> needs no collecting step:
/// ours by a file, the framework's (<c>MapStaticAssets</c>, <c>UseStaticFiles</c>) by the SDK's discovery patterns.
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

    /// <summary>All resolved <c>StaticWebAsset</c> items.</summary>
    public ITaskItem[] StaticWebAssets { get; set; } = [];

    /// <summary>The base path of the project's own files.</summary>
    public string BasePath { get; set; } = "";

    /// <summary><c>AssetFrontend</c> items.</summary>
    public ITaskItem[] Frontends { get; set; } = [];

    /// <summary>The property of this name: whether the app starts development servers.</summary>
    public string AssetsDevServer { get; set; } = "";

    /// <summary>The property <c>AssetsIgnore</c>.</summary>
    public string Ignore { get; set; } = "";

    /// <summary>Absolute path of the file to write; deleted when there are no such sources.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>
    /// <c>StaticWebAssetDiscoveryPattern</c> items for the same sources; what an item ignores cannot be expressed in a
    /// pattern.
    /// </summary>
    [Output]
    public ITaskItem[] DiscoveryPatterns { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        // Problems with items are reported together with all others when the site is published.
        var items = CollectItems.Read(Collect, ProjectDirectory, Project, _ => { });
        var sources = items
            .Where(item => !item.IsWebRoot && Path.Exists(item.Location))
            .Where(item => Directory.Exists(item.Location) || item.Folder().Files().Count > 0)
            .Select(item => item.ForDevelopment())
            .ToList();
        DiscoveryPatterns = [.. sources.SelectMany(ToPatterns)];
        var imports = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var import in ImportItems.Read(Imports, NoFiles, _ => { }))
            imports[import.Name] = import.Path;
        var rules = RuleItems.Read(Rules, NoFiles, _ => { });
        var bundles = new BundlesOfBuild(
            StaticWebAssets,
            items,
            Path.Combine(ProjectDirectory, CollectItem.WebRoot),
            BasePath.Replace('\\', '/').Trim('/')
        ).Find();
        var startsServers = new PropertyReader(NoFiles, _ => { }).Flag(
            nameof(AssetsDevServer),
            AssetsDevServer,
            otherwise: false
        );
        Write(
            new()
            {
                Sources = sources,
                Ignored =
                [
                    .. Glob.ParseList(Ignore).Select(glob => glob.ToString()),
                    .. items
                        .Where(item => item.IsWebRoot)
                        .SelectMany(item => item.Ignore)
                        .Select(glob => glob.ToString()),
                ],
                Imports = bundles.AddTo(imports),
                EntryPoints = bundles.EntryPoints(),
                Types = RuleItems.ForDevelopment(rules, policy => policy.ContentType),
                Headers = RuleItems.ForDevelopment(rules, policy => policy.Headers),
                FileTypes = ContentTypeItems.ForDevelopment(ContentTypeMappings, NoFiles, _ => { }),
                Frontends =
                [
                    .. FrontendItems
                        .Read(Frontends, ProjectDirectory, NoFiles, _ => { })
                        .Where(item => Directory.Exists(item.Folder))
                        .Select(item => item.ForDevelopment(startsServers)),
                ],
            }
        );
    }

    private void Write(DevelopmentManifest manifest)
    {
        if (
            manifest.Sources.Count
                + manifest.Imports.Count
                + manifest.EntryPoints.Count
                + manifest.Ignored.Count
                + manifest.Types.Count
                + manifest.FileTypes.Count
                + manifest.Headers.Count
                + manifest.Frontends.Count
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
    /// Converts one of our patterns to one of the SDK, where a pattern without a slash matches in the top folder only
    /// and <c>?</c> is an ordinary character: a pattern with it matches more files there, instead of none.
    /// </summary>
    private static string SdkPattern(string pattern)
    {
        var normal = pattern.Replace('\\', '/').Replace('?', '*').TrimStart('/');
        return normal.EndsWith('/') ? normal + "**"
            : normal == "**" || normal.Contains('/', StringComparison.Ordinal) ? normal
            : "**/" + normal;
    }
}
