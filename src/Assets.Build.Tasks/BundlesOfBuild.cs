using Assets.Build.Tasks.Project;
using Assets.Core.Bundlers;
using Assets.Core.Collecting;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// The outputs of bundlers that a build finds: in wwwroot, in collected folders, and in the wwwroot of referenced
/// projects and packages.
/// </summary>
/// <param name="staticWebAssets">All <c>StaticWebAsset</c> items.</param>
/// <param name="collect">All <c>AssetCollect</c> items.</param>
/// <param name="webRoot">Absolute path of the web root.</param>
/// <param name="basePath">The site's base path, without slashes at its ends.</param>
internal sealed class BundlesOfBuild(
    ITaskItem[] staticWebAssets,
    IReadOnlyList<CollectItem> collect,
    string webRoot,
    string basePath
)
{
    private readonly IReadOnlyList<CollectedFolder> folders =
    [
        new(webRoot, basePath),
        .. collect.Where(item => !item.IsWebRoot).Select(item => new CollectedFolder(item.Location, item.BasePath)),
    ];

    /// <summary>Reads their manifests.</summary>
    public Bundles Find()
    {
        List<SourceFile> referenced =
        [
            .. staticWebAssets.Where(asset => !StaticWebAssetInput.IsCompressed(asset)).Select(ToFile),
        ];
        IReadOnlyList<SourceFile> all =
        [
            .. folders.SelectMany(ManifestCandidates.In).Concat(referenced).DistinctBy(file => file.File),
        ];
        var paths = new Lazy<HashSet<string>>(() => [.. referenced.Select(file => file.Path)]);
        return Bundles.In(all, path => paths.Value.Contains(path) || folders.Any(folder => Exists(folder, path)));
    }

    private static bool Exists(CollectedFolder folder, string path) =>
        folder.Path.Length == 0
            ? File.Exists(folder.FileOf(path))
            : path.StartsWith(folder.Path + "/", StringComparison.Ordinal)
                && File.Exists(folder.FileOf(path[(folder.Path.Length + 1)..]));

    private static SourceFile ToFile(ITaskItem asset) =>
        new()
        {
            Path = KnownNames.NameOf(asset),
            BasePath = asset.GetMetadata("BasePath").Replace('\\', '/').Trim('/'),
            File = asset.GetMetadata("FullPath"),
            SourceName = asset.GetMetadata("SourceId"),
        };
}
