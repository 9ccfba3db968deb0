using Assets.Build.Tasks.Project;
using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>The items of the SDK and of the project for a site's files.</summary>
internal sealed record SiteItems
{
    /// <summary>Absolute path of the project's folder.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The project's id among static web assets.</summary>
    public required string PackageId { get; init; }

    /// <summary>The base path of the project's own files, without slashes at its ends; empty for the root.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>Whether the site is a folder of files that any server serves, without an app.</summary>
    public bool IsStandalone { get; init; }

    /// <summary>All <c>StaticWebAsset</c> items.</summary>
    public required IReadOnlyList<ITaskItem> StaticWebAssets { get; init; }

    /// <summary>All <c>StaticWebAssetEndpoint</c> items.</summary>
    public required IReadOnlyList<ITaskItem> Endpoints { get; init; }

    /// <summary>The SDK's items that we process, and so replace.</summary>
    public required IReadOnlyList<StaticWebAssetInput> Inputs { get; init; }

    /// <summary>Finds the files of the web root that the SDK did not find.</summary>
    public required GeneratedFiles Generated { get; init; }

    /// <summary><c>AssetCollect</c> items, in file order.</summary>
    public required IReadOnlyList<CollectItem> Collect { get; init; }
}
