using Assets.Core.Collecting;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// The names of assets that are known when a build ends: the SDK's, those in collected folders, and whatever lies in
/// wwwroot by then.
/// </summary>
internal sealed class BuildNames(
    ITaskItem[] staticWebAssets,
    ITaskItem[] collect,
    TaskItems items,
    string projectDirectory
)
{
    /// <summary>
    /// Folders that do not exist yet, as the names in them would begin: their source is made later, by a front-end
    /// build at publish.
    /// </summary>
    public IReadOnlyList<string> Unknown { get; } =
    [
        .. collect
            .Where(item => item.ItemSpec != TaskItems.WebRoot && !Path.Exists(items.Location(item)))
            .Where(item =>
                !staticWebAssets.Any(asset =>
                    string.Equals(asset.GetMetadata("SourceId"), item.ItemSpec, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(TaskItems.BasePath),
    ];

    /// <summary>Logical paths.</summary>
    public IEnumerable<string> All() =>
        staticWebAssets
            .Where(asset => asset.GetMetadata("AssetRole") != "Alternative")
            .Select(NameOf)
            .Concat(
                collect
                    .Where(item => item.ItemSpec != TaskItems.WebRoot)
                    .SelectMany(item => items.Folder(item).Files())
                    .Select(file => file.Path)
            )
            .Concat(WebRoot().Files().Select(file => file.Path));

    private FolderSource WebRoot() =>
        new(
            TaskItems.WebRoot,
            Path.Combine(projectDirectory, TaskItems.WebRoot),
            "",
            [],
            Glob.ParseList("**/node_modules/**"),
            Assets.Core.AssetPolicy.Undecided,
            Override: false
        );

    private static string NameOf(ITaskItem asset)
    {
        var basePath = asset.GetMetadata("BasePath").Replace('\\', '/').Trim('/');
        var path = StaticWebAssetPath.Parse(asset.GetMetadata("RelativePath")).Plain;
        return basePath.Length == 0 ? path : $"{basePath}/{path}";
    }
}
