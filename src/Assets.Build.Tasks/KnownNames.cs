using Assets.Build.Tasks.Project;
using Assets.Core;
using Assets.Core.Collecting;
using Assets.Web;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// The asset paths that are known when a build ends: the SDK's, those in collected folders, and the files in wwwroot at
/// that time.
/// </summary>
/// <param name="staticWebAssets">All <c>StaticWebAsset</c> items.</param>
/// <param name="collect">All <c>AssetCollect</c> items.</param>
/// <param name="webRoot">Absolute path of the web root.</param>
/// <param name="basePath">The site's base path, without slashes at its ends.</param>
internal sealed class KnownNames(
    ITaskItem[] staticWebAssets,
    IReadOnlyList<CollectItem> collect,
    string webRoot,
    string basePath
)
{
    /// <summary>
    /// Base paths of folders that do not exist yet, because a front-end build of the publish makes them: the names in
    /// them are unknown.
    /// </summary>
    public IReadOnlyList<string> Unknown =>
        [
            .. SourceList
                .Absent(collect, staticWebAssets.Select(asset => asset.GetMetadata("SourceId")))
                .Select(item => item.BasePath),
        ];

    /// <summary>The asset paths.</summary>
    public IEnumerable<string> All() =>
        staticWebAssets
            .Where(asset => !StaticWebAssetInput.IsCompressed(asset))
            .Select(NameOf)
            .Concat(
                collect
                    .Where(item => !item.IsWebRoot)
                    .SelectMany(item => item.Folder().Files())
                    .Select(file => file.Path)
            )
            .Concat(WebRoot().Files().Select(file => file.Path));

    /// <summary>The asset path of an item.</summary>
    public static string NameOf(ITaskItem asset)
    {
        var basePath = asset.GetMetadata("BasePath").Replace('\\', '/').Trim('/');
        var path = StaticWebAssetPath.Parse(asset.GetMetadata("RelativePath")).Plain;
        return basePath.Length == 0 ? path : $"{basePath}/{path}";
    }

    private FolderSource WebRoot() =>
        new(
            CollectItem.WebRoot,
            webRoot,
            basePath,
            [],
            Glob.ParseList("**/node_modules/**"),
            AssetPolicy.Undecided,
            Override: false
        )
        {
            IsWebRoot = true,
        };
}
