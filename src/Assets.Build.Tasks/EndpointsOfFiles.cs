using Microsoft.Build.Framework;

namespace Assets.Build.Tasks;

/// <summary>
/// The SDK's endpoints of each file, except those of its compressed forms. There are more endpoints than files, and few
/// callers need one, so that they are read at the first use.
/// </summary>
/// <param name="endpoints">All <c>StaticWebAssetEndpoint</c> items.</param>
internal sealed class EndpointsOfFiles(IReadOnlyList<ITaskItem> endpoints)
{
    private ILookup<string, ITaskItem>? byFile;

    /// <summary>The endpoints of an asset.</summary>
    public IEnumerable<ITaskItem> Of(ITaskItem asset) =>
        (
            byFile ??= endpoints
                .Where(endpoint => endpoint.GetMetadata("Selectors") is "" or "[]")
                .ToLookup(endpoint => endpoint.GetMetadata("AssetFile"), StringComparer.Ordinal)
        )[asset.ItemSpec];
}
